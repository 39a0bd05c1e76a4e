import { type Machine, machineLines } from '../machine/facts.ts';
import { cellsOf, figure, goalText, verdictText } from './figures.ts';
import type { Result, Table } from './result.ts';
import type { Results } from './results-file.ts';

/*
 * docs/performance.md: targets, the hand-written text, then what every profile found out. Nobody
 * writes into the page itself.
 */

/** The whole page. */
export function performancePage(results: Results, text: string): string {
  const list = Object.values(results);
  const parts = [
    '# Performance',
    '<!-- Made by `npm run bench -- report` from bench/results/latest.json and bench/performance-text.md. -->',
    ...(list.length === 0 ? ['Nothing has been measured yet.'] : targets(list)),
    text.trim(),
    ...list.flatMap(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

function targets(list: readonly Result[]): string[] {
  const rows = list.flatMap(({ profile, verdicts }) =>
    verdicts.map((verdict) => [
      verdict.what,
      goalText(verdict),
      figure(verdict.value, verdict.unit),
      verdictText(verdict),
      `[${profile}](#${profile})`,
    ]),
  );
  return ['## Targets', table(['what', 'asked for', 'found', '', 'profile'], rows)];
}

function section(result: Result): string[] {
  const settings = Object.entries(result.settings).map(([name, value]) => `${name} ${value}`);
  return [
    `## ${result.profile}`,
    `${result.day}. ${measuredOn(result.machine)}`,
    ...(settings.length === 0 ? [] : [`Settings: ${settings.join(', ')}.`]),
    ...result.tables.map(resultTable),
  ];
}

const measuredOn = (machine: Machine): string => `${machineLines(machine).join('; ')}.`;

const resultTable = ({ title, columns, rows }: Table): string =>
  table(
    [title, ...columns],
    rows.map((row) => [row.name.trim(), ...cellsOf(row)]),
  );

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const escaped = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('<', '\\<');
