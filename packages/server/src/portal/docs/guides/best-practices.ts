import { guide } from './guide.ts';
import { practice } from './practice.ts';

/** The published practices, and how the SDK keeps them. */
export const bestPractices = guide('/docs/best-practices', 'practices', {
  store: () =>
    practice(
      [
        'Keep AckNo, AckDt, IRN, signed invoice and signed QR code of every answer, and the request that they belong to. You then depend on no portal to show an invoice, print it or prove it. Portals let a document be read for a few days only.',
        'Write the intent down before you send, and the answer before you go on. A program that dies between the two must find out what happened when it starts again.',
      ],
      'the outbox of the SDK stores the very text before it is sent and the whole answer before an entry is done; `irp submit` and `irp outbox` do it for files.',
    ),
  validate: () =>
    practice(
      [
        'Hold the payload against the [JSON Schema](/docs/api/generate-irn/v1.03#schema) and the data against the [validations](/docs/rules) before you send. Whoever enters the invoice learns of a mistake at once, and the portal is not asked what you could have known.',
        'Look GSTINs up when a customer is entered, and take codes from the [masters](/docs/masters).',
      ],
      '`generate` of the SDK checks form and rules first, with the portal’s own codes, and sends nothing that breaks one. `irp check` does it for files, [Invoice validator](/tools/validate) in a browser.',
    ),
  status: () =>
    practice(
      [
        'Look at `Status` of every answer, whatever the HTTP status says. On 0 read `ErrorDetails` to the end: all violations are there at once. Show them to the user or the system that can mend the data, and send again only what was mended.',
      ],
      'a refusal rejects with `IrpError`, which has all codes with fields and cures; success and refusal cannot be mixed up.',
    ),
  tokens: () =>
    practice(
      [
        'Store token, Sek and expiry and use them for every call until they end. A login for each transaction doubles the traffic, slows every invoice down, and is a reason for which portals block a taxpayer.',
        'One user has one session: let all parts of your system share it.',
      ],
      'one login serves all calls of a client; calls that wait for a login share one. `Sessions` with a store shares it between processes and across restarts, sealed.',
    ),
  renew: () =>
    practice(
      [
        'A token lives for six hours in production and one in a sandbox. Ask for a new one about ten minutes before the end, with `ForceRefreshAccessToken`; earlier the old one comes back. Go by the time of the portal, not by your own clock.',
        'Look out for calls that failed around that moment, and send them again: [1005](/docs/errors/1005) means that the token had ended.',
      ],
      'the SDK renews ten minutes before the end by the portal’s clock, and repeats once what was answered with 1005.',
    ),
  certificate: () =>
    practice(
      [
        'The certificate of the HTTPS connection changes from time to time, for security. Do not keep a copy in your program: trust the authorities that the system trusts, and let it check the name. A pinned certificate stops your invoicing on the day it is renewed.',
        'The certificate that signs invoices is another one. That one you need, to verify; pick it by the `kid` of the document, because it changes too.',
      ],
      'the SDK pins nothing and uses the trust of the system; old signing certificates stay published at [/keys/signing-certificate.pem](/keys/signing-certificate.pem).',
    ),
  lost: () =>
    practice(
      [
        'A timeout, a reset or a broken answer does not tell whether the invoice was registered. Ask with [Get IRN details by document details](/docs/api/get-irn-by-document/v1.03) before you send it again; [2150](/docs/errors/2150) with `DUPIRN` answers the question as well. Compare what is registered with what you sent.',
        'Never give a document a new number only because its answer was lost.',
      ],
      '`ConnectionError` says `not sent` or `unknown`; the outbox asks by document, compares member by member, and adopts what is its own.',
    ),
  retry: () =>
    practice(
      [
        'Repeat only what can end differently: a connection that failed, [3043](/docs/errors/3043), [5001](/docs/errors/5001). Pause longer each time, with some chance in it, and stop after a while. What was refused for its content stays refused.',
      ],
      'pauses grow from two seconds to fifteen minutes; after five failures in a row nothing leaves for a while. A payload that was refused is not sent again within the hour.',
    ),
  errors: () =>
    practice(
      [
        'Portals watch who makes the most errors, write to them, and block who goes on; service providers tell of 20 000 errors a day for a GSTIN and 1 00 000 for a client id. The usual causes: logging in for each call, the same payload again and again, and loops around one error.',
      ],
      '`GoodCitizen` counts refusals and stops at a tenth of these numbers, with an error that says so.',
    ),
  secrets: () =>
    practice(
      [
        'Client secret, passwords, AppKeys, Seks and tokens belong neither into logs nor into addresses, nor into the program’s source. A taxpayer’s password is not for its service provider. Make an AppKey for each login from a good source of random bytes.',
        'Keep what leaves your network free of malware and unwanted traffic, and open the way to the portal to the machines that need it.',
      ],
      'no error of the SDK and nothing that a client shows of itself holds a secret; sessions are stored under AES-256-GCM.',
    ),
  tolerant: () =>
    practice(
      [
        'Read past members that you do not know, take numbers that come as text, and do not count on the order of members. Optional members come without a new version, and [versions](/docs/versioning) come with little time.',
        'Write the headers `Deprecation` and `Sunset` to your log: they announce the end of a version.',
      ],
      'the SDK reads answers so, and has one adapter for each portal in which they differ.',
    ),
  providers: () =>
    practice(
      [
        'A service provider passes requests and answers on and keeps neither. The taxpayer’s system makes the request; the provider’s task is the way.',
      ],
      '`providerMode` of the SDK holds nothing of a request or an answer once its call is over.',
    ),
});
