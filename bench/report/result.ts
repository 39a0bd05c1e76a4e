import type { Machine } from '../machine/facts.ts';
import type { Spread } from './numbers.ts';

/*
 * What a profile found out, as it stands in the JSON document. Terminal and page are made from it.
 */
export interface Result {
  readonly profile: string;
  /** `yyyy-MM-dd`. */
  readonly day: string;
  readonly machine: Machine;
  /** What was measured, and with which settings. */
  readonly settings: Readonly<Record<string, string>>;
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
}

/** What a profile's own code finds out; the frame adds the rest. */
export type Findings = Pick<Result, 'settings' | 'tables' | 'verdicts'>;

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly name: string;
  /** Of all values, or of each. */
  readonly unit: Unit | readonly Unit[];
  /** One for each column; null where there is none. */
  readonly values: readonly (number | Spread | null)[];
}

export type Unit = 'ratio' | 'µs' | 'ms' | '/s' | 'MB' | 'MB/min' | '%' | 'count' | 's' | 'GB';

/** A target and how far it is reached. */
export interface Verdict {
  readonly what: string;
  readonly goal: { readonly most: number } | { readonly least: number };
  /** A further goal, beyond what is asked for. */
  readonly stretch?: number;
  readonly unit: Unit;
  readonly value: number;
}

export const isReached = ({ goal, value }: Pick<Verdict, 'goal' | 'value'>): boolean =>
  'most' in goal ? value <= goal.most : value >= goal.least;
