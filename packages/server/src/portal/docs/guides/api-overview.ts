import { html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { type Documented, documentedVersions } from '../endpoint/documented.ts';
import { bullets, inline, prose } from '../inline.ts';
import { endpointPath } from '../shelf.ts';
import { guide } from './guide.ts';

const methods = [
  [
    'GET',
    'fetches something: an invoice, an e-way bill, the details of a GSTIN. It has no body; what is asked for stands in the address, in clear.',
  ],
  [
    'POST',
    'hands something in: a login, an invoice, a cancellation, the wish for an e-way bill. It has a JSON body with a sealed payload.',
  ],
] as const;

const needs = { nobody: 'nobody', client: 'client', session: 'session' } as const;

/** What all calls have in common. */
export const apiOverview = guide('/docs/api', 'overview', {
  methods: () =>
    table<(typeof methods)[number]>(
      'HTTP methods',
      [
        { head: 'Method', isHead: true, cell: ([method]) => html`<code>${method}</code>` },
        { head: 'Use', cell: ([, use]) => use },
      ],
      methods,
    ),
  endpoints: () => html`${table<Documented>(
    'All endpoints',
    [
      {
        head: 'Endpoint',
        isHead: true,
        cell: ({ endpoint, name }) =>
          html`<a href="${endpointPath(endpoint.name, name)}">${endpoint.title}</a>`,
      },
      { head: 'Version', cell: ({ name }) => name },
      { head: 'Method', cell: ({ endpoint }) => html`<code>${endpoint.method}</code>` },
      { head: 'Path', cell: ({ version }) => html`<code>${version.path}</code>` },
      { head: 'Needs', cell: ({ endpoint }) => needs[endpoint.needs] },
    ],
    documentedVersions,
  )}
${prose('Paths match in any letter case. Which version is served until when: [Versions](/versions).')}`,
  authentication: () =>
    prose(
      'Who calls is known by two pairs: the program by client id and client secret, in the headers of every call, and the API user by user name and password, sent once, sealed, to [Authenticate](/docs/api/auth/v1.04). Its answer has a token, which goes with every call until it expires. What these pairs are and where they come from: [API credentials](/docs/credentials).',
      'A user belongs to one GSTIN and to one client id. The header `Gstin` names the GSTIN of the user. An e-commerce operator who acts for a supplier stays itself in `Gstin` and names the supplier in `sup_gstin`.',
    ),
  encryption: () =>
    html`${bullets(
      'The login is sealed with the [public key of the portal](/keys/auth-public-key.pem): RSA, 2048 bits, PKCS#1 v1.5. It carries user name, password and the AppKey, 32 bytes that you make.',
      'The answer of the login carries the session key (Sek), sealed with the AppKey: AES-256 in ECB mode, PKCS#7 padding, no initialisation vector.',
      'Every payload after that, in both directions, is sealed with the Sek in the same way. Sealed bytes travel in base64 with the standard alphabet.',
      'What is sealed is the UTF-8 text of the JSON, not base64 of it.',
      'The connection itself must be TLS 1.2 or later wherever it leaves the machine: sealing hides payloads, not headers.',
    )}${prose('Open and seal by hand: [Encrypt and decrypt](/tools/crypto).')}`,
  signatures: () =>
    html`${prose(
      'Generate IRN, Get e-Invoice by IRN and Get IRN details by document details answer a signed invoice and a signed QR code. Both are JSON Web Signatures (JWS) in compact form, made with RS256 (RSA and SHA-256). Header, payload and signature are base64url with dots between them.',
    )}${bullets(
      'The payload has two members: `data`, the document as JSON text inside a text, and `iss`, who signed.',
      '`kid` in the header is the SHA-1 thumbprint of the certificate, in capitals; `x5t` the same in base64url. Take the certificate that it names from [all certificates](/keys/signing-certificate.pem) or from the [key set](/.well-known/jwks.json), and accept no other algorithm.',
      'The QR code on the invoice has to hold the signed text as it is.',
      'Verify on the page [Verify a signed document](/verify), or with `irp verify`.',
    )}`,
  conventions: () =>
    html`${bullets(
      'HTTP status 200 for every answer of the API, refusals and faults too. `Status` decides: the number 1 for a success, 0 for a refusal.',
      'A success has `Data`, sealed. A refusal has `ErrorDetails`: a list of `ErrorCode` and `ErrorMessage`, every violation at once.',
      '`InfoDtls` tells what else is to be known, beside a success or a refusal: a distance, an e-way bill that was not made, the first registration of a duplicate.',
      'Other statuses when there is no call to answer: 404 no such path, 410 a version that was retired, 413 a body that is too large, 503 while the portal stops.',
      'Names of headers may be spelled with hyphens or underscores and in any letter case; a header sent twice counts as missing. Names of members may be in any letter case.',
      'Amounts are JSON numbers with at most two decimals, quantities with three. They are signed as they are written: `6000.00` stays `6000.00`.',
      'Days of documents are `dd/MM/yyyy`, instants of answers `yyyy-MM-dd HH:mm:ss`, both in Indian Standard Time.',
      'A member that is left out, null or not in the schema is treated the same: as absent.',
      '[Cancel e-Way Bill](/docs/api/cancel-ewb/v1.03) answers in the dialect of the e-way bill system; its page tells.',
    )}${prose(
      'OpenIRP adds, without changing any of this: `x-request-id` with every answer, which names the call in the log; `Accept: application/problem+json` for refusals with field, reason and cure; the headers of [API versioning](/docs/versioning#notices).',
    )}`,
  description: () =>
    html`<p>${inline('[OpenAPI 3.1](/openapi.json) describes every call with schemas, codes and examples; generators of clients read it. The same as a [Postman collection](/postman.json), which logs in and seals by itself. Each page of an endpoint has its JSON Schemas to download.')}</p>`,
});
