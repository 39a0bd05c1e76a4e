import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { Lines } from './lines.ts';

interface Remarks {
  /** What stands below a line, by its number. */
  readonly notes: ReadonlyMap<number, Markup>;
  /** Where to look in a line that is too long to be shown. */
  readonly columns: ReadonlyMap<number, number>;
}

/** A longer text is shown around its notes alone. */
const linesMax = 2000;
const textCharsMax = 160_000;
/** Lines shown before and after one with a note in a longer text. */
const around = 3;
const lineCharsMax = 400;

/** A text as numbered lines, each with what there is to say about it. */
export function numberedLines(visit: Visit, text: string, remarks: Remarks): Markup {
  const lines = new Lines(text);
  const isShort = lines.count <= linesMax && text.length <= textCharsMax;
  const rows = isShort ? whole(lines.count) : excerpts(lines.count, remarks.notes);
  return html`<ol class="lines">
${rows.map((row) => ('from' in row ? fold(visit, row) : shownLine(row.line, lines, remarks)))}</ol>`;
}

type Row = { readonly line: number } | { readonly from: number; readonly to: number };

const whole = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({ line: at + 1 }));

function excerpts(count: number, notes: ReadonlyMap<number, Markup>): Row[] {
  const rows: Row[] = [];
  let next = 1;
  const foldUpTo = (line: number) => {
    if (next < line) rows.push({ from: next, to: line - 1 });
    next = Math.max(next, line);
  };
  for (const noted of [...notes.keys()].toSorted((one, other) => one - other)) {
    foldUpTo(Math.max(1, noted - around));
    for (; next <= Math.min(count, noted + around); next++) rows.push({ line: next });
  }
  foldUpTo(count + 1);
  return rows;
}

const fold = ({ messages }: Visit, { from, to }: { from: number; to: number }): Markup =>
  html`<li class="fold" value="${from}">${messages.tools.validate.folded(from, to)}</li>\n`;

function shownLine(number: number, lines: Lines, { notes, columns }: Remarks): Markup {
  const note = notes.get(number);
  const text = shortened(lines.line(number), columns.get(number) ?? 1);
  if (note === undefined) return html`<li value="${number}"><code>${text}</code></li>\n`;
  return html`<li value="${number}" class="noted" id="line-${number}" tabindex="-1"><code>${text}</code>
${note}</li>\n`;
}

function shortened(line: string, column: number): string {
  if (line.length <= lineCharsMax) return line;
  const start = Math.max(0, Math.min(column - 1 - lineCharsMax / 4, line.length - lineCharsMax));
  const end = start + lineCharsMax;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
