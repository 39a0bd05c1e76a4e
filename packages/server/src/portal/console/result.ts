import { eInvoiceCodes, ewayBillCodes, type Step } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import { explained } from '../parts/explained.ts';
import { notice } from '../parts/notice.ts';
import { steps } from '../parts/steps.ts';
import type { UserVisit } from '../visit.ts';
import { type Exchange, objectIn, type ToldError } from './exchange.ts';
import type { Run } from './run.ts';
import { stepCode } from './step-code.ts';
import type { Wish } from './wish.ts';

/** What became of a call: the verdict first, then every step, then where to go on. */
export function result(visit: UserVisit, wish: Wish, { exchanges }: Run): Markup {
  const words = visit.messages.console;
  const last = exchanges.at(-1)!;
  return html`<section class="result" id="result" tabindex="-1" aria-labelledby="result-title">
<h2 id="result-title">${words.result}</h2>
${verdict(visit, last)}
${wish.breakage !== undefined && brokenNote(visit, wish)}
${last.errors.length > 0 && html`<ul class="refusals">${last.errors.map((error) => refused(visit, error))}</ul>`}
${goOn(visit, last)}
${exchanges.map((exchange) => exchangeSteps(visit, wish, exchange, exchange === last))}
</section>`;
}

function verdict({ messages: { console: words } }: UserVisit, last: Exchange): Markup {
  if (last.requestId === undefined) return notice('bad', words.notSent, words.notSentText);
  if (last.isGood) return notice('good', words.good);
  if (last.errors.length > 0) return notice('bad', words.bad);
  return notice('bad', words.unreadable, words.unreadableText);
}

function brokenNote({ messages: { console: words } }: UserVisit, { breakage }: Wish): Markup {
  return html`<p>${words.broken(words.breakages[breakage!])}
<button class="quiet" type="submit" form="console-form" name="right" value="yes">${words.sendRight}</button></p>`;
}

function refused(visit: UserVisit, { code, message }: ToldError): Markup {
  const words = visit.messages.console;
  const entry = eInvoiceCodes.get(code) ?? ewayBillCodes.get(code);
  return html`<li><p><a href="/docs/errors/${code}"><code>${code}</code></a> ${message || entry?.message}</p>
${entry?.cause && html`<p class="hint">${words.cause}: ${explained(visit, entry.cause)}</p>`}
${entry?.cure && html`<p class="hint">${words.cure}: ${explained(visit, entry.cure)}</p>`}</li>
`;
}

/** What can be done with what an answer holds. */
function goOn({ messages: { console: words } }: UserVisit, { text, requestId }: Exchange): Markup {
  const answer = objectIn(text ?? '');
  const irn = typeof answer.Irn === 'string' ? answer.Irn : undefined;
  const ewb = answer.EwbNo ?? undefined;
  const links: (readonly [string, string])[] = [];
  if (requestId !== undefined) links.push([`/calls/${requestId}`, words.inLog]);
  if (irn !== undefined && 'SignedInvoice' in answer) {
    links.push(
      [`/invoices/${irn}`, words.nextInvoice],
      [`/console?call=get-irn/v1.03&irn=${irn}`, words.nextRead],
      [`/console?call=generate-ewb/v1.03&irn=${irn}`, words.nextEwayBill],
      [`/console?call=cancel-irn/v1.03&irn=${irn}`, words.nextCancel],
    );
  }
  if (ewb !== undefined) {
    links.push([`/console?call=cancel-ewb/v1.03&ewb=${String(ewb)}`, words.nextCancelEwayBill]);
  }
  return html`<nav class="go-on" aria-label="${words.next}"><ul>${links.map(([path, title]) => html`<li><a href="${path}">${title}</a></li>`)}</ul></nav>`;
}

function exchangeSteps(visit: UserVisit, wish: Wish, exchange: Exchange, isLast: boolean): Markup {
  const words = visit.messages.console;
  const took = words.took(exchange.durationMs.toFixed(1));
  const shown = (list: readonly Step[], idPrefix: string) =>
    steps(visit, list, {
      idPrefix,
      beside: (step) => stepCode(visit, wish.language, idPrefix, step),
    });
  return html`<details class="exchange"${isLast && html` open`}><summary>${words.exchanges[exchange.kind]} <span class="hint">${took}</span></summary>
${shown(exchange.steps, exchange.kind)}
${exchange.signed.map(
  ({
    name,
    steps: signed,
  }) => html`<details class="exchange"><summary>${words.signed(name)}</summary>
${shown(signed, name)}</details>`,
)}
</details>`;
}
