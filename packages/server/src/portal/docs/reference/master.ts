import { stateName } from '@openirp/core';
import type { MasterRow } from '../../../masters/master-versions.ts';
import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { facts } from '../../parts/facts.ts';
import { type Column, table } from '../../parts/table.ts';
import { PageRefusal } from '../../refusal.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import { english } from './english.ts';
import { filterForm, holds, wantedOf } from './filter.ts';
import { masterPath } from './links.ts';
import { isLarge, type SmallList, smallLists } from './master-lists.ts';
import { daysOf, versionOf } from './masters.ts';

const rowsPerPage = 100;
/** No list has more pages; a number beyond is no page. */
const pageMax = 1_000_000;

/** One list of codes, a hundred rows at a time. */
export const master: Page = {
  path: '/docs/masters/:name',
  examples: ['/docs/masters/hsn', '/docs/masters/pin?page=2', '/docs/masters/units'],
  get: (visit) => {
    const { name = '' } = visit.parameters;
    if (isLarge(name)) return largePage(visit, name);
    const list = smallLists().find((one) => one.name === name);
    if (list === undefined) throw new PageRefusal(404);
    return smallPage(visit, list);
  },
};

function smallPage(visit: Visit, list: SmallList): Promise<Response> {
  const { messages } = visit;
  const words = messages.reference.masters;
  const { name, title, source, columns, rows } = list;
  const found = rows.filter((row) => holds(wantedOf(visit), row));
  const page = pageOf(visit, found.length);
  const shown = found.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const heads: Column<readonly string[]>[] = columns.map((head, at) => ({
    head,
    isHead: at === 0,
    cell: (row) => (at === 0 ? html`<code>${row[at]}</code>` : english(visit, row[at]!)),
  }));
  return showDoc(visit, {
    title,
    body: html`${facts([
      [words.source, english(visit, source)],
      [words.version, daysOf(visit, list)],
    ])}
${downloads(visit, name)}
${filterForm(visit, messages.reference.found(found.length, rows.length))}
${table(title, heads, shown)}
${pager(visit, page, found.length)}`,
  });
}

async function largePage(visit: Visit, name: 'hsn' | 'pin' | 'distance'): Promise<Response> {
  const { messages, irp } = visit;
  const words = messages.reference.masters;
  const about = await irp.masters.table(name);
  const { title, source, note } = words.large[name];
  const wanted = wantedOf(visit);
  const asked = pageAsked(visit);
  let found = await about.find(wanted, spanOf(asked));
  const page = pageOf(visit, found.count);
  if (page !== asked) found = await about.find(wanted, spanOf(page));
  return showDoc(visit, {
    title,
    lead: note,
    body: html`${facts([
      [words.source, about.fileName ?? source],
      [words.version, versionOf(visit, about)],
    ])}
${downloads(visit, name)}
${filterForm(visit, messages.reference.found(found.count, about.count))}
${name === 'distance' && (await distanceAnswer(visit, wanted))}
${found.rows.length > 0 && table(title, largeColumns(visit, name), found.rows)}
${pager(visit, page, found.count)}`,
  });
}

const spanOf = (page: number) => ({ offset: (page - 1) * rowsPerPage, limit: rowsPerPage });

function largeColumns(visit: Visit, name: 'hsn' | 'pin' | 'distance'): Column<MasterRow>[] {
  const { format, messages } = visit;
  const { code, data, validFrom, validTo } = messages.reference.masters.large[name].columns;
  const day = (value: string | null) => (value === null ? undefined : format.day(value));
  const all: Column<MasterRow>[] = [
    { head: code, isHead: true, cell: (row) => html`<code>${row.code}</code>` },
    {
      head: data,
      cell: (row) => (name === 'pin' ? statesIn(visit, row.data) : english(visit, row.data)),
    },
    { head: validFrom, cell: (row) => day(row.validFrom) },
    { head: validTo, cell: (row) => day(row.validTo) },
  ];
  return all.filter(({ head }) => head !== '');
}

const statesIn = (visit: Visit, data: string): Markup | string =>
  english(
    visit,
    data
      .split(',')
      .map((state) => `${state} ${stateName(state) ?? ''}`.trim())
      .join(', '),
  );

/** The distance between two PIN codes that were typed in the place of a filter. */
async function distanceAnswer({ irp, messages, format }: Visit, wanted: string) {
  const words = messages.reference.masters;
  const [, from, to] = /^([1-9]\d{5})\D+([1-9]\d{5})$/.exec(wanted) ?? [];
  if (from === undefined) return html`<p class="hint">${words.askDistance}</p>`;
  const distance = await irp.masters.distance(Number(from), Number(to));
  if (distance === undefined) return html`<p>${words.noDistance}</p>`;
  const km = format.number(String(distance.km));
  return html`<p>${distance.isEstimate ? words.estimated(km) : words.measured(km)}</p>`;
}

const downloads = ({ messages }: Visit, name: string): Markup =>
  html`<p>${messages.reference.masters.wholeList}: <a href="${masterPath(name)}.csv" download>CSV</a> · <a href="${masterPath(name)}.json" download>JSON</a></p>`;

const pageAsked = ({ request }: Visit): number => {
  const page = Number(request.query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= pageMax ? page : 1;
};

const pageOf = (visit: Visit, count: number): number =>
  Math.min(pageAsked(visit), Math.max(1, Math.ceil(count / rowsPerPage)));

function pager(visit: Visit, page: number, count: number): Markup | false {
  const pages = Math.ceil(count / rowsPerPage);
  if (pages <= 1) return false;
  const { messages, format, request } = visit;
  const words = messages.reference.masters;
  const link = (to: number, title: string, rel: string) => {
    const query = new URLSearchParams(request.query);
    query.set('page', String(to));
    return html`<a href="${request.path}?${query}" rel="${rel}">${title}</a>`;
  };
  const number = (value: number) => format.number(String(value));
  return html`<nav class="pager" aria-label="${words.pages}">
${page > 1 && link(page - 1, words.before, 'prev')}
<span>${words.pageOf(number(page), number(pages))}</span>
${page < pages && link(page + 1, words.after, 'next')}
</nav>`;
}
