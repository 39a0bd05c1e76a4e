import type {
  BadVerification,
  GoodVerification,
  RegisteredState,
  Verification,
} from '../../verification/verification.ts';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { code, type Fact, facts } from './facts.ts';
import { notice } from './notice.ts';
import { signedDocument } from './signed-document.ts';
import { billInWords, statusMark } from './status.ts';

/** What became of a verification. */
export const verdict = (visit: Visit, verification: Verification): Markup =>
  verification.isGood ? good(visit, verification) : bad(visit, verification);

function good(visit: Visit, { kid, iss, kind, data, registered }: GoodVerification): Markup {
  const words = visit.messages.verify;
  return html`${notice('good', words.good, words.goodText)}
<section><h2>${words.registered}</h2>
${registered === undefined ? html`<p>${words.notRegistered}</p>` : facts(stateFacts(visit, registered))}
</section>
<section><h2>${words.signer}</h2>
${facts([
  [words.kind, words.kinds[kind]],
  [words.issuer, iss],
  [words.key, code(kid)],
])}</section>
<section><h2>${words.contents}</h2>
${signedDocument(visit, kind, data)}</section>`;
}

function stateFacts(visit: Visit, state: RegisteredState): Fact[] {
  const { messages, format } = visit;
  const words = messages.document;
  const { cancelledAt } = state;
  const when = cancelledAt !== null && html` ${words.cancelledAt(format.instant(cancelledAt))}`;
  return [
    [words.status, html`${statusMark(visit, cancelledAt)}${when}`],
    [words.ackNo, code(String(state.ackNo))],
    [words.ackDate, format.instant(state.ackAt)],
    [words.ewayBill, billInWords(visit, state.ewayBill)],
  ];
}

function bad(visit: Visit, { fault, claims }: BadVerification): Markup {
  const words = visit.messages.verify;
  const { iss, kid, kind = 'other', data } = claims;
  const claimed = facts([
    [words.claimedIssuer, iss],
    [words.claimedKey, kid === undefined ? undefined : code(kid)],
  ]);
  return html`${notice('bad', words.bad, words.faults[fault])}
${
  data !== undefined &&
  html`<section><h2>${words.contents}</h2>
<p>${words.unverified}</p>
${claimed}
${signedDocument(visit, kind, data)}</section>`
}`;
}
