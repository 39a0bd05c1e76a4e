import type { StepFault, StepName } from '@openirp/core';
import { mistakes } from './mistakes.ts';

interface StepText {
  readonly title: string;
  readonly text: string;
}

const steps: Readonly<Record<StepName, StepText>> = {
  'app-key': {
    title: 'AppKey',
    text: '32 random bytes, made new for every login; with them you will open the Sek.',
  },
  'login-json': {
    title: 'The login as JSON',
    text: 'User name, password, and the AppKey in base64.',
  },
  'login-base64': {
    title: 'The JSON in base64',
    text: 'Version 1.04 wants base64 before encryption.',
  },
  'login-rsa': {
    title: 'Encrypted with the portal’s public key',
    text: 'RSA with PKCS#1 v1.5 padding gives 256 bytes; random padding makes them different every time.',
  },
  'password-rsa': {
    title: 'The password, encrypted',
    text: 'Its UTF-8 bytes under the portal’s public key, RSA with PKCS#1 v1.5 padding.',
  },
  'app-key-rsa': {
    title: 'The AppKey, encrypted',
    text: 'Its 32 bytes as they are, not their base64 text, under the same key.',
  },
  'login-body': { title: 'The body', text: 'What is sent.' },
  'sek-sealed': {
    title: 'Sek, as the answer carries it',
    text: 'Base64 of the Session Encryption Key, encrypted under your AppKey.',
  },
  'sek-bytes': {
    title: 'Its bytes',
    text: 'Base64 undone: 48 bytes, three blocks of AES.',
  },
  'sek-padded': {
    title: 'Decrypted with the AppKey',
    text: 'AES-ECB. The last block is PKCS#7 padding: sixteen times 10 (hex).',
  },
  'sek-opened': {
    title: 'The Sek',
    text: 'The 32 bytes that seal every payload and open every answer of this session.',
  },
  'payload-key': {
    title: 'The key',
    text: 'The 32 bytes of the opened Sek.',
  },
  'payload-json': { title: 'The JSON', text: 'The text to be sealed, as it is.' },
  'payload-bytes': {
    title: 'Its bytes',
    text: 'The text in UTF-8, without byte-order mark.',
  },
  'payload-padded': {
    title: 'With padding',
    text: 'PKCS#7: filled up to a multiple of 16 bytes, each of them the number of bytes added.',
  },
  'payload-iv': { title: 'An IV', text: 'ECB, which the portal uses, has none.' },
  'payload-aes': {
    title: 'Encrypted',
    text: 'AES-256 in ECB mode, block by block, without IV.',
  },
  'payload-base64': {
    title: 'In base64',
    text: 'The standard alphabet, with = at the end and without line breaks.',
  },
  'payload-body': { title: 'The body', text: 'What is sent.' },
  'answer-body': { title: 'The body', text: 'As it came.' },
  'answer-errors': {
    title: 'ErrorDetails',
    text: 'Every reason of the refusal, with its code.',
  },
  'ewb-error': {
    title: 'error, base64 undone',
    text: 'The e-way bill system sends its codes as base64 of a JSON object.',
  },
  'answer-info': {
    title: 'Remarks beside the data',
    text: 'InfoDtls or Alert: what is worth knowing although it is no error.',
  },
  'answer-data': { title: 'Data', text: 'The sealed text.' },
  'answer-bytes': { title: 'Its bytes', text: 'Base64 undone: a multiple of 16 bytes.' },
  'answer-padded': {
    title: 'Decrypted with the Sek',
    text: 'AES-256-ECB; at the end stands the PKCS#7 padding.',
  },
  'answer-opened': { title: 'The text', text: 'Without the padding: UTF-8.' },
  'jws-header': { title: 'Header', text: 'The first part: how and with which key it is signed.' },
  'jws-payload': {
    title: 'Payload',
    text: 'The second part: the document as a text, and who issued it.',
  },
  'jws-document': { title: 'The document', text: 'The text inside the payload.' },
  'jws-signature': { title: 'Signature', text: 'The third part: 256 bytes.' },
  'jws-certificate': { title: 'Certificate', text: 'The published one that kid names.' },
  'jws-verified': {
    title: 'Verified',
    text: 'The signature over the first two parts fits the certificate’s key (RS256).',
  },
  'request-http': { title: 'The request', text: 'As it goes over the wire.' },
  'answer-http': { title: 'The answer', text: 'As it comes back.' },
};

const faults: Readonly<Record<StepFault, string>> = {
  'breakage-needs-key': 'This mistake needs a key that was not given.',
  'key-length': 'The key has a wrong length.',
  'login-too-long':
    'User name and password are too long for one RSA block: together about 66 characters fit.',
  'no-data': 'There is no Data to open.',
  'no-document': 'The payload carries no document.',
  'not-a-jws': 'This is no signed document.',
  'not-a-key': 'The public key cannot be read.',
  'not-base64': 'The sealed text is not base64.',
  'not-blocks': 'The sealed text is not a whole number of blocks of 16 bytes.',
  'not-json': 'The body is no JSON object.',
  'not-rs256': 'It is not signed with RS256.',
  'not-this-version': 'Logins of this version cannot be broken this way.',
  'not-utf8': 'What came out is not UTF-8.',
  padding:
    'It does not open: the padding is wrong, so it was sealed under another key or otherwise.',
  refused: 'The portal refused: Status is 0, and there is nothing to open.',
  signature: 'The signature does not fit.',
  'too-large': 'This is more than a payload may have.',
  'unknown-kid': 'No published certificate has this kid.',
};

export const workbench = {
  steps,
  faults,
  mistakes,
  bytes: (count: string) => `${count} bytes`,
  forms: { json: 'JSON', text: 'text', base64: 'base64', hex: 'hex', http: 'HTTP' },
  showSecret: 'Secret: show it',
  showLong: 'Long: show it',
  cutChars: (shown: string, all: string) => `Its first ${shown} characters of ${all}.`,
  cut: (shown: string) => `The first ${shown} bytes are shown.`,
  brokenHere: 'Done wrongly here, on purpose. This is how it should be:',

  cryptoTitle: 'Encrypt and decrypt',
  cryptoLead:
    'Every value between your program’s data and the bytes on the wire, for comparing with your own, step by step.',
  cryptoChoice: 'What to do',
  does: {
    login: 'Make a login',
    sek: 'Open a Sek',
    seal: 'Seal a payload',
    open: 'Open a payload or answer',
  },
  doLeads: {
    login:
      'Encrypts a login with this portal’s public key. Nobody but the portal can open it again, this page neither.',
    sek: 'Opens the Sek of a login’s answer with the AppKey of that login.',
    seal: 'Seals a JSON text with the opened Sek, as for Generate IRN.',
    open: 'Opens the Data of an answer, or of a payload, with the opened Sek.',
  },
  privacy: 'What you type here is computed with and forgotten: nothing is kept or logged.',
  showExample: 'Show me with made-up values',
  makeAppKey: 'Make up an AppKey',
  version: 'Version',
  userName: 'User name',
  password: 'Password',
  appKey: 'AppKey',
  appKeyHint: 'In base64: 32 bytes (16 and 24 pass).',
  forceRefresh: 'ForceRefreshAccessToken',
  sealedSek: 'Sek, as the answer carries it',
  sealedSekHint: 'In base64, 64 characters.',
  sek: 'Sek, opened',
  sekHint: 'In base64: 32 bytes, 44 characters.',
  payload: 'JSON text',
  envelope: 'Kind of call',
  envelopes: { sek: 'e-Invoice', ewb: 'e-way bill system (Cancel EWB)' },
  body: 'Body of the answer or payload',
  bodyHint: 'The whole JSON, or the text of Data alone.',
  breakage: 'Mistake to make on purpose',
  noBreakage: 'None: do it right',
  submits: { login: 'Make the login', sek: 'Open', seal: 'Seal', open: 'Open' },
  badKey: 'This is no base64 of the right number of bytes.',
  required: 'Fill this in.',
  tooLong: 'This is too long.',
  stepsHeading: 'Step by step',
  endedEarly: 'It ends here',
  openSekNext: 'Open a Sek with this AppKey',
  sealNext: 'Seal a payload with this Sek',
  diagnoseNext: 'What would the diagnosis say?',

  diagnoseTitle: 'Diagnose what a program sent',
  diagnoseLead:
    'Paste a request as your program sent it, and see which of the usual mistakes is in it.',
  sentText: 'What was sent',
  sentHint:
    'An HTTP request with its headers, a curl command, the JSON body, or the sealed text alone. At most 256 KB.',
  kind: 'What it is',
  kinds: {
    auto: 'Find out',
    'login-v1.04': 'A login by v1.04',
    'login-v1.03': 'A login by v1.03',
    payload: 'A payload (Generate IRN, Cancel …)',
    ewb: 'A call of the e-way bill system',
    answer: 'An answer of the portal',
  },
  optional: 'Fill in what you know; more can be told then.',
  diagnose: 'Find the mistake',
  takenFor: (kind: string) => `Taken for: ${kind}`,
  findings: 'What was found',
  nothingFound: 'Nothing can be told about this.',
  certainties: { certain: 'certain', likely: 'likely' },
  places: { headers: 'headers', body: 'body', plain: 'text inside' },
  cure: 'Cure',
  evidence: 'Seen',
  opened: 'The text that came out',
  openedCut: 'At most its first 2000 characters are shown.',
  insideLogins:
    'You are signed in: this sandbox looks inside logins, too, and tells names and lengths, never values.',
  outsideOnly:
    'Logins are looked at from outside alone. Sign in to the sandbox, and it looks inside.',
  tooManyTries: 'This sandbox looks inside ten logins a minute for one user. Wait a little.',
};
