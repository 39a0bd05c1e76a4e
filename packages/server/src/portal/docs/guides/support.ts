import { html } from '../../html.ts';
import { bullets, inline, numbered, prose } from '../inline.ts';
import { guide } from './guide.ts';

/** Where to ask. */
export const support = guide('/docs/support', 'support', {
  self: () =>
    numbered(
      'Look the code up: [Error codes](/docs/errors) has cause and cure of each.',
      'Let the portal explain: send the call again with `Accept: application/problem+json`.',
      'Let a tool look: [Invoice validator](/tools/validate) at the payload, [What did my program send?](/tools/diagnose) at the request, [Encrypt and decrypt](/tools/crypto) at what is sealed.',
      'In a sandbox, read the [log of your calls](/calls).',
      'Read the questions of the call: [FAQs](/docs/faqs).',
      'Run `irp doctor`: it checks address, clock, keys and credentials, and says what to do.',
    ),
  ask: () =>
    prose(
      'A portal is run by somebody: whoever gave you its address and your credentials. Ask there about credentials, blocked users, missing taxpayers, and calls that fail for no reason of yours. These pages are part of the software and know no telephone number.',
      'Questions about the official portal go to its operator, by e-mail to support.einv.api@gov.in. Questions of law go to your tax adviser.',
    ),
  send: () =>
    bullets(
      'The header `x-request-id` of the answer. It names your call in the log of the portal; with it somebody finds the call in a second.',
      'The code or codes, and the day and time of the call in Indian Standard Time.',
      'Method and path, and the version that you call.',
      'GSTIN, and type, number and date of the document; the IRN if there is one.',
      'What you expected, and what came.',
      'The plain payload, when it may be shown: with made-up names if it is a real invoice.',
    ),
  never: () =>
    bullets(
      'Password, client secret, AppKey, Sek or token, not even expired ones.',
      'Whole headers or a recording of the traffic: they hold all of these.',
    ),
  security: () =>
    prose(
      'If you have found a weakness of the software, report it in private, by the form “Report a vulnerability” of the repository’s host, as `SECURITY.md` in the repository says. If there is no such form, open an issue that says only that you have something to report. Tell which version you looked at, how to see the weakness, and what it gives to whom. If you think that a portal is being attacked, or that your credentials are known to others, tell its operator at once and have the users frozen.',
    ),
  bug: () =>
    html`<p>${inline(
      'OpenIRP answers as the published portal does, oddities included. Where it does not, that is a mistake: report it in the issues of the repository, with request and answer of both. The command `irp sample` makes invoices that may be shown to anybody.',
    )}</p>`,
});
