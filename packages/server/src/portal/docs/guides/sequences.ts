import type { Sequence } from './diagram.ts';

/** How a token is asked for. */
export const authentication: Sequence = {
  id: 'authentication-flow',
  title: 'Authentication token request',
  description:
    'Your system makes an AppKey, seals the login with the public key of the portal and sends it. The portal checks it, makes token and session key, and answers with the session key sealed under the AppKey. Your system opens it and keeps both.',
  steps: [
    {
      from: 'client',
      drawn: ['Make a random AppKey,', '32 bytes'],
      told: 'makes 32 random bytes, the AppKey of this login.',
    },
    {
      from: 'client',
      drawn: ['Seal user name, password', 'and AppKey: RSA, public key'],
      told: 'writes user name, password and AppKey as JSON and seals it with the public key of the portal (RSA, PKCS#1 v1.5).',
    },
    {
      from: 'client',
      to: 'portal',
      drawn: ['POST /eivital/v1.04/auth', 'client_id, client_secret, Gstin, Data'],
      told: 'sends the sealed login, with client id, client secret and GSTIN in the headers.',
    },
    {
      from: 'portal',
      drawn: ['Open the login with the', 'private key; check client,', 'user, password and GSTIN'],
      told: 'opens the login with its private key, and checks client, user, password and GSTIN. What is wrong is refused with a code.',
    },
    {
      from: 'portal',
      drawn: ['Make AuthToken and Sek;', 'seal the Sek: AES, AppKey'],
      told: 'makes a token and a session key (Sek), or takes those of the session that still runs, and seals the Sek with the AppKey (AES-256).',
    },
    {
      from: 'portal',
      to: 'client',
      drawn: ['Status 1', 'AuthToken, sealed Sek, TokenExpiry'],
      told: 'answers token, sealed Sek and the time at which both end.',
    },
    {
      from: 'client',
      drawn: ['Open the Sek: AES, AppKey;', 'keep token, Sek and expiry'],
      told: 'opens the Sek with the AppKey, and keeps token, Sek and expiry for all calls until then.',
    },
  ],
};

/** How every other call goes. */
export const services: Sequence = {
  id: 'service-flow',
  title: 'Process flow of the other services',
  description:
    'Your system seals the payload with the session key and sends it with its token. The portal checks the token, opens and validates the payload, does what is asked, signs, and seals the answer with the same session key. Your system opens it, verifies and stores it.',
  steps: [
    {
      from: 'client',
      drawn: ['Write the payload as JSON,', 'check it, seal it: AES, Sek'],
      told: 'writes the payload as JSON, checks it against schema and rules, and seals it with the Sek (AES-256). A GET has no payload.',
    },
    {
      from: 'client',
      to: 'portal',
      drawn: [
        'POST /eicore/v1.03/Invoice',
        'client_id, client_secret, Gstin, user_name, AuthToken, Data',
      ],
      told: 'sends it with client id, client secret, GSTIN, user name and token in the headers.',
    },
    {
      from: 'portal',
      drawn: ['Check client, token, GSTIN;', 'open the payload: AES, Sek'],
      told: 'checks client, token, user and GSTIN, and opens the payload with the Sek of the session.',
    },
    {
      from: 'portal',
      drawn: ['Hold it against the schema,', 'look for a duplicate, ask all rules'],
      told: 'holds it against the schema, looks for a registration that there is already, and asks all rules. What is wrong is answered in clear, with every code.',
    },
    {
      from: 'portal',
      drawn: ['Register; sign the invoice', 'and its QR code; commit'],
      told: 'registers the document under its IRN, signs invoice and QR code, and writes all of it to disk before it answers.',
    },
    {
      from: 'portal',
      to: 'client',
      drawn: ['Status 1', 'Data: IRN, AckNo, signed invoice and QR code, sealed: AES, Sek'],
      told: 'answers IRN, acknowledgement, signed invoice and signed QR code, sealed with the Sek.',
    },
    {
      from: 'client',
      drawn: ['Open it: AES, Sek; verify', 'the signatures; store it all'],
      told: 'opens the answer with the Sek, verifies both signatures with the certificate of the portal, and stores request and answer.',
    },
  ],
};
