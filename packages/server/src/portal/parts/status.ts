import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

/** Whether a registered invoice is in force, as a word with a colour. */
export function statusMark({ messages: { document } }: Visit, cancelledAt: number | null): Markup {
  return cancelledAt === null
    ? html`<span class="state good">${document.active}</span>`
    : html`<span class="state bad">${document.cancelled}</span>`;
}

/** An e-way bill in force, in words. */
export function billInWords(
  { messages: { document }, format }: Visit,
  bill: {
    readonly number: number;
    readonly generatedAt: number;
    readonly validTill: number | null;
  } | null,
): Markup | string {
  if (bill === null) return document.noEwayBill;
  const valid =
    bill.validTill === null
      ? document.partBMissing
      : document.validTill(format.instant(bill.validTill));
  return html`<code>${bill.number}</code>, ${document.generatedAt(format.instant(bill.generatedAt))}, ${valid}`;
}
