/** What stands around every page. */
export const frame = {
  skip: 'Skip to content',
  mainNavigation: 'Main',
  language: 'Language',
  theme: 'Colours',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  environments: { sandbox: 'Sandbox', production: 'Production' },
  disclaimer: 'OpenIRP is independent of NIC and GSTN. What a sandbox signs has no legal effect.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  yes: 'Yes',
  no: 'No',
  copy: 'Copy',
  copied: 'Copied',
};
