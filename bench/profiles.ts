import type { Bench } from './bench.ts';
import { cost } from './profiles/cost.ts';
import { growth } from './profiles/growth.ts';
import { loginStorm } from './profiles/login-storm.ts';
import { loadingMasters } from './profiles/masters.ts';
import { overload } from './profiles/overload.ts';
import { rules } from './profiles/rules.ts';
import { soak } from './profiles/soak.ts';
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
  rules: {
    meaning: 'check invoices of 1 to 1000 lines; the longest block of the event loop',
    run: rules,
  },
  overload: {
    meaning:
      'latency at 70 % of saturation; a flood at 3× capacity beside a client that sends little',
    run: overload,
  },
  'login-storm': {
    meaning: 'many users sign in at once; what other calls wait meanwhile',
    run: loginStorm,
  },
  masters: {
    meaning: 'load imported lists of HSN and PIN codes, as every start does',
    run: loadingMasters,
  },
  growth: {
    meaning: 'cost of a registration with few and with many invoices stored',
    run: growth,
  },
  soak: {
    meaning: 'memory and speed at saturation for some minutes',
    run: soak,
  },
};
