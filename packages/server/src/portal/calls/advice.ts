import type { CallStatistics } from '../../call-log/statistics.ts';
import { tokenTtlMinutes } from '../../config.ts';
import { html, type Markup } from '../html.ts';
import { facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { type Column, table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';
import { countIn } from './figures.ts';

/** Above these counts one source tells of blocking; the last one is the e-way bill system's own. */
const blocking = { byGstin: 20_000, byClient: 100_000, loginsInWindow: 5 } as const;
const gstinsMax = 10;
/** So many times what would have been enough, and more than this, are too many. */
const tolerated = { times: 2, logins: 3 } as const;

/** Whether tokens are used again. */
export function logins(visit: Visit, { logins: figures }: CallStatistics): Markup {
  const words = visit.messages.dashboard.logins;
  const { granted, refused, calls, needed } = figures;
  const isBad = granted > tolerated.logins && granted > tolerated.times * Math.max(1, needed);
  const count = (value: number) => countIn(visit, value);
  const served = granted === 0 ? words.noLogin : words.serves(count(Math.round(calls / granted)));
  const verdict = isBad
    ? notice('bad', words.verdictBad(count(granted), count(Math.max(1, needed))), served)
    : notice('good', words.verdictGood, served);
  return html`<section><h2>${words.title}</h2>
${granted === 0 ? html`<p>${served}</p>` : verdict}
<p>${words.practice(count(tokenTtlMinutes(visit.irp.config)))}</p>
${facts([
  [words.granted, count(granted)],
  [words.refused, count(refused)],
  [words.calls, count(calls)],
  [words.needed, count(needed)],
])}</section>`;
}

/** Payloads that were refused and came again as they were. */
export function repeats(visit: Visit, { repeats: found }: CallStatistics): Markup {
  const words = visit.messages.dashboard.repeats;
  type Row = (typeof found)[number];
  const columns: Column<Row>[] = [
    { head: words.document, isHead: true, cell: ({ docNo }) => docNo ?? '–' },
    { head: words.code, cell: ({ code }) => html`<a href="/docs/errors/${code}">${code}</a>` },
    { head: words.count, isNumeric: true, cell: ({ count }) => countIn(visit, count) },
    {
      head: words.last,
      cell: ({ lastId, docNo }) =>
        html`<a href="/calls/${lastId}">${words.open}<span class="unseen"> ${docNo}</span></a>`,
    },
  ];
  return html`<section><h2>${words.title}</h2>
${found.length === 0 ? html`<p>${words.none}</p>` : html`<p>${words.hint}</p>${table(words.title, columns, found)}`}
</section>`;
}

/** How far it is to being blocked, in the real world. */
export function distances(visit: Visit, statistics: CallStatistics): Markup {
  const words = visit.messages.dashboard.limits;
  const { errorsByGstin, refused, logins: figures } = statistics;
  return html`<section><h2>${words.title}</h2>
<p>${words.hint}</p>
<ul class="meters">
${errorsByGstin.slice(0, gstinsMax).map(({ gstin, count }, index) => meter(visit, `errors-${index}`, words.byGstin(gstin), count, blocking.byGstin))}
${meter(visit, 'errors-client', words.byClient, refused, blocking.byClient)}
${meter(visit, 'logins-window', words.logins, figures.inWindow, blocking.loginsInWindow)}
</ul></section>`;
}

function meter(visit: Visit, id: string, label: string, count: number, max: number): Markup {
  const told = visit.messages.dashboard.limits.of(countIn(visit, count), countIn(visit, max));
  const value = Math.min(count, max);
  return html`<li><label for="${id}">${label}</label>
<meter id="${id}" min="0" max="${max}" low="${max / 2}" high="${max * 0.8}" optimum="0" value="${value}">${told}</meter>
<span class="number">${told}</span></li>
`;
}
