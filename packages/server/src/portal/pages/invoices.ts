import type { ListedInvoice, ListPlace } from '../../register/archive.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { type Page, signedIn } from '../page.ts';
import { notice } from '../parts/notice.ts';
import { documentName } from '../parts/signed-document.ts';
import { statusMark } from '../parts/status.ts';
import { type Column, table } from '../parts/table.ts';
import type { UserVisit } from '../visit.ts';

const invoicesOnPage = 50;

/** The registered invoices of the user's GSTIN. */
export const invoices: Page = {
  path: '/invoices',
  get: signedIn(async (visit) => {
    const { user, irp, request, messages } = visit;
    const after = placeIn(request.query.get('after') ?? '');
    // One more than is shown, to know whether there are older ones.
    const found = await irp.archive.list(user.gstin, invoicesOnPage + 1, after);
    const shown = found.slice(0, invoicesOnPage);
    const words = messages.invoices;
    return show(visit, {
      title: words.title,
      lead: words.lead(user.gstin),
      body:
        shown.length === 0
          ? notice('plain', words.none, words.noneHint)
          : html`${table(words.title, columns(visit), shown)}
${pager(visit, after !== undefined, found.length > shown.length ? shown.at(-1) : undefined)}`,
    });
  }),
};

function columns(visit: UserVisit): Column<ListedInvoice>[] {
  const { messages, format } = visit;
  const heads = messages.invoices.columns;
  return [
    { head: heads.date, cell: ({ docDay }) => format.day(docDay) },
    {
      head: heads.document,
      isHead: true,
      cell: ({ irn, docType, docNo }) =>
        html`<a href="/invoices/${irn}">${documentName(messages.document, docType, docNo)}</a>`,
    },
    { head: heads.buyer, cell: ({ buyerGstin }) => html`<code>${buyerGstin}</code>` },
    { head: heads.ackNo, cell: ({ ackNo }) => html`<code>${ackNo}</code>` },
    { head: heads.ackDate, cell: ({ ackAt }) => format.instant(ackAt) },
    { head: heads.status, cell: ({ cancelledAt }) => statusMark(visit, cancelledAt) },
  ];
}

/** Where a page of the list begins: `2026-08-14.<irn>` of the last invoice before it. */
function placeIn(text: string): ListPlace | undefined {
  const [, docDay, ackNo] = /^(\d{4}-\d{2}-\d{2})\.(\d{15})$/.exec(text) ?? [];
  return docDay === undefined ? undefined : { docDay, ackNo: Number(ackNo) };
}

function pager(
  { messages: { invoices: words } }: UserVisit,
  isLater: boolean,
  last: ListPlace | undefined,
): Markup | string {
  if (!isLater && last === undefined) return '';
  return html`<nav class="pager" aria-label="${words.pages}">
${isLater && html`<a href="/invoices">${words.first}</a>`}
${last !== undefined && html`<a href="/invoices?after=${last.docDay}.${last.ackNo}" rel="next">${words.older}</a>`}
</nav>`;
}
