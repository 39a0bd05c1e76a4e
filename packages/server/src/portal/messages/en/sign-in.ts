export const signIn = {
  title: 'Sign in',
  lead: 'With the user name and password of an API user: the ones that get an AuthToken.',
  sandboxHint:
    'In a sandbox both stand in sandbox.json, in the data folder, under clients[].users[].',
  userName: 'User name',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'User name or password is wrong, or the user is frozen.',
  tooMany: 'Too many tries. Wait a minute, then try again.',
  ended: 'Your session has ended. Sign in again.',
  kept: 'What you had typed is kept in this page and can be sent again.',
  filesNotKept: (names: string) => `Files are not kept; choose them again: ${names}.`,
  secretsNotKept: 'Passwords and secrets are not kept; type them again.',
  frozen: 'The user is frozen, and signed out everywhere.',
  seeded: 'Or with one click, as',
  seededHint: 'Users that this sandbox has from its beginning.',
  again: {
    title: 'You are signed in again',
    lead: 'Send what you had typed.',
    send: 'Send it',
    typed: 'What you had typed',
  },
};
