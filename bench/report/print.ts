import { machineLines } from '../machine/facts.ts';
import { cellsOf, figure, goalText, verdictText } from './figures.ts';
import type { Result, Table, Verdict } from './result.ts';

/** Prints a result for a reader at a terminal. */
export function print(result: Result): void {
  const settings = Object.entries(result.settings).map(([name, value]) => `${name} ${value}`);
  const lines = [
    `\n${result.profile}`,
    ...machineLines(result.machine).map((line) => `  ${line}`),
    `  ${settings.join(', ')}`,
    ...result.tables.flatMap(tableLines),
    ...verdictLines(result.verdicts),
  ];
  console.log(lines.join('\n'));
}

const tableLines = ({ title, columns, rows }: Table): string[] => [
  '',
  ...aligned([[title, ...columns], ...rows.map((row) => [row.name, ...cellsOf(row)])]),
];

function verdictLines(verdicts: readonly Verdict[]): string[] {
  if (verdicts.length === 0) return [];
  const rows = verdicts.map((verdict) => [
    verdict.what,
    goalText(verdict),
    figure(verdict.value, verdict.unit),
    verdictText(verdict),
  ]);
  return ['', ...aligned([['target', 'asked for', 'found', ''], ...rows])];
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]! + 2),
      )
      .join(''),
  );
}
