import type { Bench } from './bench.ts';
import { cost } from './profiles/cost.ts';
import type { Findings } from './report/result.ts';

export interface Profile {
  readonly meaning: string;
  readonly run: (bench: Bench) => Promise<Findings>;
}

/** The profiles, in the order in which `all` runs them. */
export const profiles: Readonly<Record<string, Profile>> = {
  pure: {
    meaning: 'register distinct invoices over HTTP: what a registration costs',
    run: (bench) => cost('pure', bench),
  },
  mixed: {
    meaning: '70 % registrations, 10 % with an e-way bill, 15 % reads, 5 % refused',
    run: (bench) => cost('mixed', bench),
  },
};
