import { type Gstr1, istDay, returnPeriod, type SummaryLine } from '@openirp/core';
import { documentsMax, ownGstr1 } from '../gstr1.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { type Page, signedIn } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import { type Column, table } from '../parts/table.ts';
import type { UserVisit } from '../visit.ts';

/** GSTR-1 of the user's GSTIN, a month at a time. */
export const returns: Page = {
  path: '/returns',
  get: signedIn(async (visit) => {
    const { irp, request, messages, user } = visit;
    const words = messages.returns;
    const asked = request.query.get('month') ?? istDay(irp.clock.now()).slice(0, 7);
    const month = returnPeriod(asked)?.month;
    return show(visit, {
      title: words.title,
      lead: words.lead(user.gstin),
      status: month === undefined ? 422 : 200,
      body: html`${form(visit, month ?? '')}
${month === undefined ? notice('bad', words.badMonth) : await tables(visit, month)}`,
    });
  }),
};

function form({ messages: { returns: words } }: UserVisit, month: string): Markup {
  const input = (attributes: Markup) =>
    html`<input ${attributes} type="month" value="${month}" required>`;
  return html`<form class="form in-line" method="get" action="/returns">
${field({ name: 'month', label: words.month, hint: words.monthHint, control: input })}
<button type="submit">${words.show}</button>
</form>`;
}

async function tables(visit: UserVisit, month: string): Promise<Markup> {
  const { messages, format } = visit;
  const words = messages.returns;
  const gstr1 = await ownGstr1(visit, month);
  if (gstr1 === undefined) return notice('bad', words.tooMany(format.number(`${documentsMax}`)));
  const { lines, net, cancelled } = gstr1.summary;
  if (net.documents === 0 && cancelled === 0) return notice('plain', words.none);
  const filled = lines.filter(({ documents }) => documents > 0);
  return html`<section><h2>${words.summaryOf(format.month(month))}</h2>
${table(words.summaryOf(format.month(month)), columns(visit), [...filled, net])}
${cancelled > 0 && html`<p>${words.cancelled(format.number(`${cancelled}`))}</p>`}
</section>
${downloads(visit, gstr1)}`;
}

function columns({ messages, format }: UserVisit): Column<SummaryLine>[] {
  const { columns: heads, lines, net } = messages.returns;
  const amount = (id: 'value' | 'taxable' | 'igst' | 'cgst' | 'sgst' | 'cess') => ({
    head: heads[id],
    cell: (line: SummaryLine) => format.paise(line[id]),
    isNumeric: true,
  });
  return [
    { head: heads.table, cell: ({ table: code }) => code?.replace('-', ' ') },
    { head: heads.title, cell: (line) => lines[line.title] ?? net, isHead: true },
    {
      head: heads.documents,
      cell: ({ documents }) => format.number(String(documents)),
      isNumeric: true,
    },
    ...(['value', 'taxable', 'igst', 'cgst', 'sgst', 'cess'] as const).map(amount),
  ];
}

function downloads({ messages: { returns: words } }: UserVisit, gstr1: Gstr1): Markup {
  const { month } = gstr1.period;
  const codes = new Set(
    gstr1.summary.lines.filter(({ documents }) => documents > 0).map((line) => line.table!),
  );
  const csv = [
    ...[...codes].map((code) => [code, words.csvOf(code.replace('-', ' '))] as const),
    ...(['12-B2B', '12-B2C'] as const)
      .filter((code) => gstr1.hsn[code === '12-B2B' ? 'b2b' : 'b2c'].length > 0)
      .map((code) => [code, words.csvOf(`${code.replace('-', ' ')}, ${words.hsn}`)] as const),
  ];
  return html`<section><h2>${words.downloads}</h2>
<ul>
<li><a href="/returns/${month}.json" download>${words.json}</a></li>
<li><a href="/returns/${month}.csv" download>${words.csv}</a></li>
${csv.map(([code, name]) => html`<li><a href="/returns/${month}-${code}.csv" download>${name}</a></li>`)}
</ul></section>`;
}
