import type { Feature } from '../../test-report/features.ts';
import type { Practice } from '../../test-report/practices.ts';
import type { ReportRow, TestReport } from '../../test-report/report.ts';
import { countIn } from '../calls/figures.ts';
import { html, type Markup } from '../html.ts';
import { notice } from '../parts/notice.ts';
import { type Column, table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';

const codesMax = 8;

/** Whether the tests are done, and what they lack. */
export function verdict(visit: Visit, { isComplete, missing }: TestReport): Markup {
  const words = visit.messages.report;
  if (isComplete) return notice('good', words.complete, words.completeHint);
  const toGo = missing.map(({ title, successful, failed }) => {
    const left = [
      successful > 0 && words.successfulToGo(countIn(visit, successful)),
      failed > 0 && words.failedToGo(countIn(visit, failed)),
    ].filter((one) => one !== false);
    return html`<li><span lang="en">${title}</span>: ${left.join(', ')}</li>`;
  });
  return html`${notice('plain', words.incomplete, words.incompleteHint)}
<section><h2>${words.missing}</h2>
<ul>${toGo}</ul></section>`;
}

/** What was counted of each API. */
export function operations(visit: Visit, { rows }: TestReport): Markup {
  const words = visit.messages.report.operations;
  const columns: Column<ReportRow>[] = [
    { head: words.api, isHead: true, cell: ({ title }) => html`<span lang="en">${title}</span>` },
    {
      head: words.successful,
      isNumeric: true,
      cell: (row) => done(visit, row.successful, row.successfulMin),
    },
    { head: words.failed, isNumeric: true, cell: (row) => done(visit, row.failed, row.failedMin) },
    { head: words.codes, cell: ({ codes }) => codeLinks(codes) },
    { head: words.sample, cell: ({ sample }) => sample && sampleShown(sample) },
  ];
  return html`<section><h2>${words.title}</h2>
<p>${words.hint}</p>
${table(words.title, columns, rows)}</section>`;
}

/** Of an IRN its beginning: the files have all of it. */
const sampleShown = (sample: string): Markup =>
  html`<code>${sample.length > 12 ? `${sample.slice(0, 8)}…` : sample}</code>`;

function done(visit: Visit, count: number, min: number): Markup | string {
  if (min === 0) return countIn(visit, count);
  const told = visit.messages.report.operations.of(countIn(visit, count), countIn(visit, min));
  return html`${count >= min && html`<span class="mark" aria-hidden="true">✓</span> `}${told}`;
}

function codeLinks(codes: readonly string[]): Markup {
  const shown = codes.slice(0, codesMax);
  const more = codes.length > shown.length && html` … ${codes.length - shown.length}`;
  return html`${shown.map((one, at) => html`${at > 0 && ', '}<a href="/docs/errors/${one}">${one}</a>`)}${more}`;
}

/** How well the client uses the API, with what shows it and what to do. */
export function practices(visit: Visit, report: TestReport): Markup {
  const words = visit.messages.report.practices;
  const columns: Column<Practice>[] = [
    { head: words.practice, isHead: true, cell: ({ name }) => words.named[name].title },
    { head: words.state, cell: ({ state }) => words.states[state] },
    { head: words.evidence, cell: (one) => evidence(visit, report, one) },
    {
      head: words.cure,
      cell: ({ name, state }) => (state !== 'kept' && words.named[name].cure) || '–',
    },
  ];
  return html`<section><h2>${words.title}</h2>
<p>${words.hint}</p>
${table(words.title, columns, report.practices)}</section>`;
}

function evidence(visit: Visit, { client }: TestReport, practice: Practice): Markup {
  const words = visit.messages.report.practices;
  const { name, count, of, callIds } = practice;
  const said = words.named[name].evidence(countIn(visit, count), countIn(visit, of));
  // The call log is for users of the client; an organisation has not come as one.
  const isUser = visit.user?.clientId === client.clientId;
  const links = callIds.map(
    (id, at) => html` <a href="/calls/${id}">${words.call(String(at + 1))}</a>`,
  );
  return html`${said}${isUser && links}`;
}

/** Scenarios that were seen, and those that were not. */
export function features(visit: Visit, report: TestReport): Markup {
  const words = visit.messages.report.features;
  const columns: Column<Feature>[] = [
    { head: words.feature, isHead: true, cell: ({ name }) => words.named[name] },
    { head: words.seen, cell: ({ isSeen }) => (isSeen ? words.yes : words.no) },
  ];
  return html`<section><h2>${words.title}</h2>
<p>${words.hint}</p>
${table(words.title, columns, report.features)}</section>`;
}
