import { html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { bullets, numbered, prose } from '../inline.ts';
import { sequence } from './diagram.ts';
import { guide } from './guide.ts';
import { authentication, services } from './sequences.ts';

interface Key {
  readonly name: string;
  readonly kind: string;
  readonly who: string;
  readonly use: string;
  readonly life: string;
}

const keys: readonly Key[] = [
  {
    name: 'Public key of the portal',
    kind: 'RSA, 2048 bits, PKCS#1 v1.5',
    who: 'the portal; download it',
    use: 'seals the login',
    life: 'until the portal announces another',
  },
  {
    name: 'AppKey',
    kind: '32 random bytes, AES-256-ECB',
    who: 'you, for each login',
    use: 'seals the Sek on its way to you',
    life: 'one login',
  },
  {
    name: 'Sek',
    kind: '32 bytes, AES-256-ECB, PKCS#7',
    who: 'the portal, for each session',
    use: 'seals every payload in both directions',
    life: 'as long as the token',
  },
  {
    name: 'AuthToken',
    kind: '25 letters and digits',
    who: 'the portal, for each session',
    use: 'says in every call who calls',
    life: 'one hour in a sandbox, six in production',
  },
  {
    name: 'Signing certificate',
    kind: 'X.509, RSA, RS256',
    who: 'the portal; download it',
    use: 'verifies signed invoices and QR codes',
    life: 'old ones stay published',
  },
];

/** How a business system and the portal work together. */
export const interfacing = guide('/docs/interfacing', 'interfacing', {
  whole: () =>
    numbered(
      'Your system makes the invoice as it always did.',
      'It writes the invoice as JSON in the form of INV-01, checks it, and seals it.',
      'It holds a session with the portal: a token and a session key, asked for once and used for hours.',
      'It sends the sealed invoice. The portal validates, registers and signs it, and answers.',
      'It stores IRN, acknowledgement, signed invoice and signed QR code beside the invoice, prints the QR code on it, and hands it to the buyer.',
      'Where goods move, the e-way bill is made in the same call or afterwards by the IRN.',
    ),
  authentication: () =>
    html`${prose(
      'Everything begins with a login. Token and session key serve all calls of one API user until they end.',
    )}${sequence(authentication)}${prose(
      'All of it byte for byte: [Authenticate](/docs/api/auth/v1.04).',
    )}`,
  services: () =>
    html`${prose(
      'Every other call but the heartbeat goes this way; the drawing shows the registration of an invoice.',
    )}${sequence(services)}${prose(
      'All of it byte for byte: [Generate IRN](/docs/api/generate-irn/v1.03). Other calls are in the [table of endpoints](/docs/api#endpoints).',
    )}`,
  keys: () =>
    table<Key>(
      'Which key does what',
      [
        { head: 'Name', isHead: true, cell: ({ name }) => name },
        { head: 'Kind', cell: ({ kind }) => kind },
        { head: 'Comes from', cell: ({ who }) => who },
        { head: 'Use', cell: ({ use }) => use },
        { head: 'Life', cell: ({ life }) => life },
      ],
      keys,
    ),
  after: () =>
    bullets(
      'Status 1: store the whole answer with the request, then go on. Only now the invoice is registered.',
      'Status 0: store the codes with the document and show them to somebody who can mend the data. Do not send the same payload again.',
      '[2150](/docs/errors/2150): it is registered already. Take the IRN from `InfoDtls`, read it, compare.',
      'No answer, or HTTP 500 and above: nobody knows. Ask by document before anything is sent again; see [When an answer is lost](/docs/best-practices#lost).',
    ),
  checklist: () =>
    bullets(
      'Invoices come out of your system by themselves, with unique numbers, and can be written as INV-01 JSON.',
      'Your database has room for IRN (64 characters), AckNo (15 digits), AckDt, signed invoice (some kilobytes) and signed QR code (about a kilobyte) beside each document.',
      'Printed invoices have room for the QR code.',
      'Customers have a GSTIN that was looked up, a state code and a PIN code; items have an HSN code and a unit of the [masters](/docs/masters).',
      'One place in your system holds token and session key for all who call.',
      'A person sees what was refused, and can correct and send it anew.',
      'The way out speaks TLS 1.2 or later, and your address stays the same.',
    ),
});
