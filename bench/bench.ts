import type { Leftovers } from './machine/leftovers.ts';
import type { Options } from './options.ts';

/** What every profile is handed. */
export interface Bench {
  readonly options: Options;
  readonly leftovers: Leftovers;
  /** Shows how far it has come, in a line that the next one replaces. */
  readonly tell: (progress: string) => void;
}
