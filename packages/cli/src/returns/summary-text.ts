import { cellText, type Gstr1, gstr1SummaryTable } from '@openirp/core';

const grouping = new Intl.NumberFormat('en-IN');
const monthName = new Intl.DateTimeFormat('en-IN', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What the return holds, for a terminal; amounts in rupees, grouped by lakh and crore. */
export function summaryText(gstr1: Gstr1): string {
  const { gstin, period, summary } = gstr1;
  const of = `${gstin} for ${monthName.format(new Date(period.from))}`;
  const removed = removedText(summary.cancelled);
  if (summary.net.documents === 0) {
    return `The register holds no documents of ${of}: the return is empty.${removed}\n`;
  }
  return `GSTR-1 of ${of}: ${counted(summary.net.documents)}.${removed}\n\n${lines(gstr1)}`;
}

const counted = (count: number): string =>
  count === 1 ? '1 document' : `${grouping.format(count)} documents`;

function removedText(cancelled: number): string {
  if (cancelled === 0) return '';
  return ` ${counted(cancelled)} ${cancelled === 1 ? 'was' : 'were'} cancelled and left out.`;
}

/** The summary without its empty tables, in columns. */
function lines(gstr1: Gstr1): string {
  const { columns, rows } = gstr1SummaryTable(gstr1);
  const counts = columns.findIndex(({ kind }) => kind === 'count');
  const shown = [...rows()]
    .filter((row) => row[counts] !== 0n)
    .map((row) => columns.map(({ kind }, at) => groupedText(cellText(row[at], kind), kind)));
  const all = [columns.map(({ header }) => heading(header)), ...shown];
  const widths = columns.map((_, at) => Math.max(...all.map((cells) => cells[at]!.length)));
  return all
    .map((cells) => `${cells.map((cell, at) => aligned(cell, widths[at]!, at)).join('  ')}\n`)
    .join('');
}

const heading = (header: string): string =>
  header.replace('No. of Documents', 'Documents').replace(/ (Tax )?Amount$/, '');

/** Table and description stand left, numbers right. */
const aligned = (cell: string, width: number, at: number): string =>
  at < 2 ? cell.padEnd(width) : cell.padStart(width);

function groupedText(text: string, kind: string): string {
  if (kind !== 'amount') return text;
  const [rupees, paise] = text.split('.') as [string, string];
  const sign = rupees.startsWith('-') ? '-' : '';
  return `${sign}${grouping.format(BigInt(rupees.replace('-', '')))}.${paise}`;
}
