import { html, type Markup } from '../html.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Markup | string | undefined;
  /** Numbers stand to the right. */
  readonly isNumeric?: boolean;
  /** Names the row, for those who hear the table. */
  readonly isHead?: boolean;
}

/** A table that scrolls inside itself where it is wider than the screen. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Markup {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map(({ head, isNumeric }) => html`<th scope="col"${numeric(isNumeric)}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => tableRow(columns, row))}</tbody>
</table></div>`;
}

/** One row of such a table, to be put into it later. */
export const tableRow = <Row>(columns: readonly Column<Row>[], row: Row): Markup =>
  html`<tr>${columns.map((column) => cell(column, row))}</tr>\n`;

function cell<Row>({ cell: of, isNumeric, isHead }: Column<Row>, row: Row): Markup {
  const value = of(row) ?? '';
  return isHead
    ? html`<th scope="row"${numeric(isNumeric)}>${value}</th>`
    : html`<td${numeric(isNumeric)}>${value}</td>`;
}

const numeric = (isNumeric = false): Markup | string => (isNumeric ? html` class="number"` : '');
