import { html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { bullets, inline, numbered, prose } from '../inline.ts';
import { guide } from './guide.ts';

interface Part {
  readonly name: string;
  readonly what: string;
  readonly where: string;
}

const parts: readonly Part[] = [
  {
    name: 'The registration portal',
    what: 'takes invoices over the published API, checks them, registers each once, signs it, and answers. It also makes e-way bills and tells about GSTINs.',
    where: '[API overview](/docs/api)',
  },
  {
    name: 'The developer’s portal',
    what: 'these pages: documentation, tools, a console that shows every step of a call, the log of your calls, your invoices and returns.',
    where: '[Tools](/tools)',
  },
  {
    name: 'SDK and program',
    what: '`@openirp/client` for TypeScript and JavaScript, and the command `irp`: they log in, seal, check, send, verify and store, and keep every published practice.',
    where: '[Best practices](/docs/best-practices)',
  },
];

/** The first page of the documentation. */
export const introduction = guide('/docs', 'introduction', {
  what: () =>
    prose(
      'In India, suppliers that the government has notified report their invoices to an Invoice Registration Portal (IRP) before they hand them to the buyer. The GST Council approved this in steps, voluntary from 1 January 2020. The portal checks an invoice, gives it an Invoice Reference Number (IRN) that exists once in the country, signs it, and returns it with a signed QR code. The National Informatics Centre (NIC) ran the first IRP and publishes the API through which business systems reach it.',
      'OpenIRP is such a portal as open software, with the developer’s portal around it. It speaks the published API to the byte, so that a program written for one works with the other after changing address, keys and credentials. Run it on a laptop or in CI to develop and to rehearse failures, or run it as a portal.',
    ),
  parts: () =>
    table<Part>(
      'Three parts',
      [
        { head: 'Part', isHead: true, cell: ({ name }) => name },
        { head: 'What it does', cell: ({ what }) => inline(what) },
        { head: 'Begin at', cell: ({ where }) => inline(where) },
      ],
      parts,
    ),
  purpose: () =>
    bullets(
      'Understand how a business system and the portal talk: [Interfacing process](/docs/interfacing).',
      'Get credentials, and know which is for what: [API credentials](/docs/credentials). The official portal confirms a registration by a one-time password (OTP) to mobile number and e-mail of the primary authorised signatory; a sandbox of OpenIRP does so too when you [register](/register), and hands out others in a file without asking who you are.',
      'Look up every call: address, headers, JSON Schema, samples plain and sealed, validations, codes, sample programs. One page for each [endpoint and version](/docs/api#endpoints).',
      'Look up [fields](/docs/schema), [masters](/docs/masters), [error codes](/docs/errors) and [validations](/docs/rules).',
      'Try every call in the sandbox, right and wrong: wrong credentials, missing members, an expired token, payloads that do not open. The [console](/console) shows each step of sealing and opening; [Encrypt and decrypt](/tools/crypto) works on what your own program made.',
      'Follow what changes: [Announcements](/announcements), [Release notes](/release-notes), [Versions](/versions).',
    ),
  first: ({ baseUrl }) => html`${numbered(
    'Start a sandbox (`npm ci && npm start`), or take one that runs. Its file `sandbox.json` has credentials and keys.',
    '[Sign in](/sign-in), with one click as a user of that file, and open the [console](/console): it logs in, seals an invoice, sends it and opens the answer, one step at a time.',
    'Do the same in your program. The page of [Authenticate](/docs/api/auth/v1.04) has the login, the page of [Generate IRN](/docs/api/generate-irn/v1.03) the registration, both with whole programs in several languages.',
    'When a call fails, look the code up under [Error codes](/docs/errors), let [Invoice validator](/tools/validate) check the payload, or let [What did my program send?](/tools/diagnose) look at the request.',
    'Look at the result under [Invoices](/invoices) and [verify](/verify) its signatures.',
  )}
<p>The base URL of this portal is <code class="long">${baseUrl}</code>.</p>`,
  layout: () =>
    bullets(
      'Start here: what to read first, in this order.',
      'API: one page for each endpoint in each version, made from the definitions that the portal itself runs on. What a page says is what the portal does.',
      'Reference: every field, rule, code and list, likewise from the definitions.',
      'In use: practices, questions, versions and news.',
      'Joining: what it takes to get from the sandbox to production.',
    ),
  independent: () =>
    prose(
      'OpenIRP has no connection with NIC or GSTN. Where these pages tell how the official portals do something, they tell it from public sources; where that is not sure, they say so. What a sandbox signs has no legal effect.',
    ),
});
