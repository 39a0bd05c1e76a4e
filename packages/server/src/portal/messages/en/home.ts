export const home = {
  title: 'Invoice Registration Portal',
  lead: 'OpenIRP takes e-invoices over the API that NIC publishes, checks each against the published schema and rules, registers it once, and answers with its IRN, the signed invoice and the signed QR code.',
  firstIrn: 'The way to your first IRN',
  steps: {
    credentials: 'Take credentials',
    credentialsSandbox:
      'The file sandbox.json holds clients, users, passwords, keys and GSTINs to trade with. It lies in the data folder:',
    credentialsProduction:
      'The operator of this portal gives you client id, client secret, user name and password.',
    baseUrl: 'Put this base URL in place of NIC’s',
    baseUrlText: 'Paths, headers, bodies and encryption are the published ones.',
    key: 'Encrypt the login with this portal’s public key',
    keyLink: 'Public key for logins (PEM)',
    ask: 'See that it answers',
    register: 'Log in and register an invoice',
    registerText: 'With bash, curl and openssl alone, from a copy of the repository:',
    look: 'Look at it',
    lookText: 'Sign in and find the invoice with its QR code, or verify what was signed.',
  },
  downloads: 'Keys',
  keys: {
    auth: 'Encrypt logins with this',
    signing: 'Verify signed invoices and QR codes with these certificates',
    jwks: 'Both, as a JSON Web Key Set',
  },
  here: 'On this portal',
  about: {
    verify: 'Is a signed invoice or QR code genuine, and still registered?',
    invoices: 'Your registered invoices, to read, print and download.',
    returns: 'What your invoices put into GSTR-1, table by table.',
    versions: 'Which versions of API and schema are served, and until when.',
    releaseNotes: 'What changed, and on which day in which environment.',
  },
};
