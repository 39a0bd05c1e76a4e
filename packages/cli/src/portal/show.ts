import { styleText } from 'node:util';
import type { InfoDetail } from '@openirp/client';

type Fact = readonly [name: string, value: string | number | null | undefined];

/** Prints facts, a line for each; those that are not known are left out. */
export function showFacts(title: string, facts: readonly Fact[]): void {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(...known.map(([name]) => name.length));
  console.log(styleText('bold', title));
  for (const [name, value] of known) {
    console.log(`  ${styleText('dim', name.padEnd(width))}  ${value}`);
  }
}

/** Prints an answer just as it was opened: one line of JSON. */
export const showJson = (answer: unknown): void => console.log(JSON.stringify(answer));

/** Tells what comes beside an answer (wire contract 6.1), where it is in nobody's way. */
export function tellInfo(info: readonly InfoDetail[]): void {
  for (const { InfCd, Desc } of info) {
    console.error(`${InfCd}: ${typeof Desc === 'string' ? Desc : JSON.stringify(Desc)}`);
  }
}
