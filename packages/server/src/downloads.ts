import { Hono } from 'hono';
import type { Irp } from './irp.ts';

const pem = { 'content-type': 'application/x-pem-file; charset=utf-8' };

/** What every client may fetch without credentials: the public keys. */
export function downloads(irp: Irp): Hono {
  const app = new Hono();
  app.get('/keys/auth-public-key.pem', (context) =>
    context.body(irp.keys.authPublicKeyPem, 200, pem),
  );
  app.get('/keys/signing-certificate.pem', (context) =>
    context.body(irp.keys.certificates.join(''), 200, pem),
  );
  app.get('/.well-known/jwks.json', (context) => context.json(irp.keys.jwks()));
  return app;
}

/** A word for whoever knocks without a browser. */
export const welcome = ({
  config,
}: Irp): string => `OpenIRP, an open Invoice Registration Portal (${config.environment}).

${
  config.environment === 'sandbox'
    ? 'This is a sandbox: what it signs has no legal effect.'
    : 'This portal is run by its operator.'
} OpenIRP is independent of NIC and GSTN.

  /keys/auth-public-key.pem        encrypt logins with this key
  /keys/signing-certificate.pem    verify signed invoices and QR codes with this
  /.well-known/jwks.json           both, as a JSON Web Key Set
  /eivital/v1.04/heartbeat/ping    is it alive
`;
