import { html, type Markup } from '../html.ts';
import { explained } from '../parts/explained.ts';
import { code } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';
import type { Finding } from './judge.ts';
import type { TextPlace } from './lines.ts';
import { numberedLines } from './numbered-lines.ts';

/** A finding and where it stands in the text that is shown. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: TextPlace;
}

/** More would make a page that nobody reads; programs get them all. */
const shownMax = 200;

/** What is wrong with an invoice: a list on top, then every finding below its line. */
export function findingsBesideLines(
  visit: Visit,
  shown: { readonly text: string; readonly isLaidOut: boolean },
  found: readonly PlacedFinding[],
): Markup {
  const words = visit.messages.tools.validate;
  const told = found.slice(0, shownMax);
  const more = found.length - told.length;
  const byLine = Map.groupBy(told, ({ place }) => place.line);
  const notes = new Map(
    [...byLine].map(([line, here]) => [line, html`${here.map((one) => findingBox(visit, one))}`]),
  );
  return html`${notice('bad', words.bad(found.length), words.badText)}
<ol class="summary">
${told.map(({ finding, place }) => html`<li><a href="#line-${place.line}">${words.line(place.line)}</a> <span lang="en">${finding.code} ${finding.message}</span></li>\n`)}</ol>
${more > 0 && html`<p>${words.more(more)}</p>`}
<h2>${words.linesTitle}</h2>
${shown.isLaidOut && html`<p class="hint">${words.laidOut}</p>`}
${numberedLines(visit, shown.text, { notes, columns: columnsOf(told) })}`;
}

/** Where to look in a long line: at its first finding. */
const columnsOf = (found: readonly PlacedFinding[]): Map<number, number> =>
  new Map(found.toReversed().map(({ place }) => [place.line, place.column]));

function findingBox(visit: Visit, { finding }: PlacedFinding): Markup {
  const words = visit.messages.tools.validate;
  const { code: number, message, pointer, expected, actual, allowed, why, cure, rule } = finding;
  const sentence = (text: string | undefined) => text && explained(visit, text);
  const rows: [string, Markup | string | undefined][] = [
    [words.field, pointer && code(pointer)],
    [words.sent, actual && code(actual)],
    [words.expected, expected && html`<span lang="en">${expected}</span>`],
    [words.allowed, allowed && words.window(allowed.from, allowed.to)],
    [words.why, sentence(why)],
    [words.cure, sentence(cure)],
    [words.rule, rule && html`<a href="/docs/rules/${rule}">${rule}</a>`],
  ];
  return html`<div class="finding">
<p class="strong"><a href="/docs/errors/${number}">${number}</a> <span lang="en">${message}</span></p>
<dl>${rows.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>`;
}
