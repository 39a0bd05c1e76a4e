import type { FoundCall } from '../../call-log/recorded-call.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { type Page, signedIn } from '../page.ts';
import { copyable } from '../parts/copyable.ts';
import { code, facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { PageRefusal } from '../refusal.ts';
import type { UserVisit } from '../visit.ts';
import { asCurl } from './as-curl.ts';
import { asTypeScript } from './as-typescript.ts';
import { bodies } from './bodies.ts';
import { endpointTitles } from './endpoint-names.ts';
import { refusals } from './refusals.ts';
import { outcome } from './rows.ts';
import { timing } from './timing.ts';

/** One call with everything that is kept of it. */
export const call: Page = {
  path: '/calls/:id',
  isForSandboxes: true,
  get: signedIn(async (visit) => {
    const { irp, user, messages, parameters } = visit;
    const words = messages.calls;
    const found = await irp.callLog.find(parameters.id ?? '', user);
    // Somebody else's call is like one that never was.
    if (found === undefined) throw new PageRefusal(404);
    return show(visit, {
      title: words.one.title(endpointTitles.get(found.endpoint ?? '') ?? words.unknownPath),
      body: html`<p><a href="/calls">${words.one.back}</a></p>
${summary(visit, found)}
${refusals(visit, found.details)}
${bodies(visit, found)}
${timing(visit, found)}
${programs(visit, found)}`,
    });
  }),
};

function summary(visit: UserVisit, found: FoundCall): Markup {
  const { messages, format } = visit;
  const words = messages.calls.one;
  const {
    id,
    at,
    method,
    details,
    status,
    userName,
    gstin,
    isConsole,
    isProven,
    codes,
    irn,
    docNo,
  } = found;
  const lastStage = Object.keys(details.stages).at(-1) as keyof typeof words.stages | undefined;
  const stopped =
    codes.length > 0 && lastStage && html`<br>${words.stopped(words.stages[lastStage])}`;
  return html`${!isProven && notice('plain', messages.calls.unproven, words.unprovenHint)}
${facts([
  [messages.calls.columns.outcome, html`${outcome(visit, found)}${stopped}`],
  [words.at, format.instant(at)],
  [words.method, html`${code(`${method} ${details.target}`)}`],
  [words.status, String(status)],
  [messages.calls.filter.docNo, docNo ?? undefined],
  [messages.calls.filter.irn, irn === null ? undefined : code(irn)],
  [words.user, userName ?? undefined],
  [words.gstin, gstin === null ? undefined : code(gstin)],
  [words.madeBy, isConsole ? words.console : words.program],
  [words.id, code(id)],
])}
<p class="pager"><a href="/console?from=${id}">${words.replay}</a> <a href="/tools/diagnose">${words.diagnose}</a></p>`;
}

function programs(visit: UserVisit, found: FoundCall): Markup {
  const { messages, baseUrl, user } = visit;
  const words = messages.calls.one;
  const curl = asCurl(found.details, { method: found.method, baseUrl });
  const program = asTypeScript(found, { baseUrl, clientId: user.clientId });
  return html`<section><h2>${words.copy}</h2>
<details><summary>${words.asCurl}</summary><p class="hint">${words.curlHint}</p>${copyable(visit, 'as-curl', curl)}</details>
${
  program === undefined
    ? html`<p>${words.noTypeScript}</p>`
    : html`<details><summary>${words.asTypeScript}</summary><p class="hint">${words.typeScriptHint}</p>${copyable(visit, 'as-typescript', program)}</details>`
}</section>`;
}
