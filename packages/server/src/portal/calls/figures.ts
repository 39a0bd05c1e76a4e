import type { CallStatistics } from '../../call-log/statistics.ts';
import { html, type Markup } from '../html.ts';
import { type Column, table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';
import { lyingBar, standingBars } from './charts.ts';
import { endpointTitles } from './endpoint-names.ts';
import { inMilliseconds } from './rows.ts';

const codesMax = 12;

/** A count as people in India read it. */
export const countIn = ({ format }: Visit, count: number): string => format.number(String(count));

/** The figures of a chart, folded away. */
function figures<Row>(
  { messages }: Visit,
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Markup {
  return html`<details><summary>${messages.dashboard.data}<span class="unseen">: ${caption}</span></summary>${table(caption, columns, rows)}</details>`;
}

/** Calls over time. */
export function traffic(visit: Visit, { total, refused, slots }: CallStatistics): Markup {
  const words = visit.messages.dashboard;
  const isHourly = slots[0]!.name.length > 10;
  const title = isHourly ? words.traffic.perHour : words.traffic.perDay;
  const told = words.traffic.summary(countIn(visit, total), countIn(visit, refused));
  const most = Math.max(...slots.map((slot) => slot.good + slot.refused));
  const nameOf = (name: string) => slotName(visit, name);
  type Row = (typeof slots)[number];
  const columns: Column<Row>[] = [
    { head: words.traffic.slot, isHead: true, cell: ({ name }) => nameOf(name) },
    { head: words.good, isNumeric: true, cell: ({ good }) => countIn(visit, good) },
    { head: words.refused, isNumeric: true, cell: (slot) => countIn(visit, slot.refused) },
  ];
  return html`<section><h2>${title}</h2>
<p>${told} <span class="hint">${words.traffic.legend}</span></p>
<p class="hint scale">${countIn(visit, most)}</p>
${standingBars(`${title}. ${told}`, slots)}
<p class="hint ends"><span>${nameOf(slots[0]!.name)}</span><span>${nameOf(slots.at(-1)!.name)}</span></p>
${figures(visit, title, columns, slots)}</section>`;
}

/** `14 Aug 2026, 09:00`, or the day alone. */
function slotName({ format }: Visit, name: string): string {
  const [day = '', hour] = name.split(' ');
  return hour === undefined ? format.day(day) : `${format.day(day)}, ${hour}:00`;
}

/** Which codes, and how often. */
export function errors(visit: Visit, { codes }: CallStatistics): Markup {
  const words = visit.messages.dashboard;
  const [first] = codes;
  if (first === undefined) {
    return html`<section><h2>${words.errors.title}</h2><p>${words.errors.none}</p></section>`;
  }
  const rest = codes.length - codesMax;
  type Row = (typeof codes)[number];
  const columns: Column<Row>[] = [
    {
      head: words.errors.code,
      isHead: true,
      cell: ({ code }) => html`<a href="/docs/errors/${code}">${code}</a>`,
    },
    { head: words.count, isNumeric: true, cell: ({ count }) => countIn(visit, count) },
    {
      head: visit.messages.calls.title,
      cell: ({ code }) =>
        html`<a href="/calls?code=${code}">${words.errors.show}<span class="unseen">: ${code}</span></a>`,
    },
  ];
  return html`<section><h2>${words.errors.title}</h2>
<p>${words.errors.summary(first.code, countIn(visit, first.count))}</p>
<ul class="bars">
${codes.slice(0, codesMax).map(({ code, count }) => {
  const told = countIn(visit, count);
  return html`<li><a href="/calls?code=${code}">${code}</a>${lyingBar(`${code}: ${told}`, count / first.count, 0, 'bar refused')}<span class="number">${told}</span></li>\n`;
})}</ul>
${rest > 0 && html`<p class="hint">${words.errors.more(countIn(visit, rest))}</p>`}
${figures(visit, words.errors.title, columns, codes)}</section>`;
}

/** How long answers took, by operation. */
export function latency(visit: Visit, { latencies }: CallStatistics): Markup | string {
  if (latencies.length === 0) return '';
  const words = visit.messages.dashboard.latency;
  const slowest = latencies.toSorted((one, other) => other.p95 - one.p95)[0]!;
  const titleOf = (endpoint: string) => endpointTitles.get(endpoint) ?? endpoint;
  const ms = (value: number) => inMilliseconds(visit, value);
  type Row = (typeof latencies)[number];
  const columns: Column<Row>[] = [
    { head: words.endpoint, isHead: true, cell: ({ endpoint }) => titleOf(endpoint) },
    {
      head: visit.messages.dashboard.count,
      isNumeric: true,
      cell: (row) => countIn(visit, row.count),
    },
    { head: words.p50, isNumeric: true, cell: ({ p50 }) => ms(p50) },
    { head: words.p95, isNumeric: true, cell: ({ p95 }) => ms(p95) },
  ];
  const most = slowest.p95 || 1;
  return html`<section><h2>${words.title}</h2>
<p>${words.summary(titleOf(slowest.endpoint), ms(slowest.p95))} <span class="hint">${words.hint}</span></p>
<ul class="bars">
${latencies.map(({ endpoint, p50, p95 }) => {
  const told = `${words.p50} ${ms(p50)}, ${words.p95} ${ms(p95)}`;
  const name = titleOf(endpoint);
  return html`<li><span lang="en">${name}</span>${lyingBar(`${name}: ${told}`, p95 / most, p50 / most, 'bar light')}<span class="number">${told}</span></li>\n`;
})}</ul>
${figures(visit, words.title, columns, latencies)}</section>`;
}
