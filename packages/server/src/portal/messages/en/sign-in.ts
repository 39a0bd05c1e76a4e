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
};
