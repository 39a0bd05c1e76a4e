import type { Documented } from './documented.ts';

const opening = [
  'Look at `Status`: 1 is a success, 0 a refusal with codes in `ErrorDetails`.',
  'Open `Data`: base64, then AES-256-ECB with PKCS#7 under the Sek. What comes out is JSON, not base64 of JSON.',
];

const sealing = [
  'Write the payload as JSON in UTF-8.',
  'Seal its bytes with AES-256-ECB and PKCS#7 padding under the Sek of the session, write that in base64, and send it as `Data`.',
];

const loginAnswer =
  'Open the `Sek` of the answer: base64, then AES-256-ECB with PKCS#7 under the AppKey. Its 32 bytes are the key of the session. Keep it with `AuthToken` and `TokenExpiry`.';

/** How a call of each kind goes over the wire, step by step. */
const steps = {
  'login-v1.04': [
    'Make 32 random bytes, the AppKey of this login. Its base64 goes into the JSON.',
    'Write the JSON of user name, password and AppKey; write that in base64; encrypt the base64 text with RSA, PKCS#1 v1.5, under the [public key of the portal](/keys/auth-public-key.pem). Base64 of the result is `Data`.',
    'Send it with client id, client secret and GSTIN in the headers.',
    loginAnswer,
  ],
  'login-v1.03': [
    'Make 32 random bytes, the AppKey of this login.',
    'Encrypt the password and the bytes of the AppKey, each by itself, with RSA, PKCS#1 v1.5, under the [public key of the portal](/keys/auth-public-key.pem); both travel in base64. The user name travels in clear.',
    'Send them inside a member `data`, with client id and client secret in the headers.',
    loginAnswer,
  ],
  sek: [...sealing, ...opening],
  ewb: [
    ...sealing,
    'Beside `Data` goes `action`, the name of the operation.',
    'Look at `status`, a text here: `"1"` is a success, `"0"` a refusal. The codes of a refusal are in `error`, base64 of JSON.',
    'Open `data` under the Sek, as everywhere.',
  ],
  none: ['What is asked for stands in the address, in clear; there is no body.', ...opening],
} as const;

/** The steps of one version of an endpoint. */
export const stepsOf = ({ endpoint, version }: Documented): readonly string[] =>
  endpoint.needs === 'nobody'
    ? ['Send a GET without any credentials.', 'Read the text of the answer. Nothing is sealed.']
    : steps[version.envelope];
