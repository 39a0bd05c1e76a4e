import type { Bench } from './bench.ts';
import type { Options } from './options.ts';
import { cost } from './profiles/cost.ts';
import { cpu } from './profiles/cpu.ts';
import { growth } from './profiles/growth.ts';
import { loginStorm } from './profiles/login-storm.ts';
import { loadingMasters } from './profiles/masters.ts';
import { overload } from './profiles/overload.ts';
import { rules } from './profiles/rules.ts';
import { soak } from './profiles/soak.ts';
import { withoutAvx512 } from './profiles/without-avx512.ts';
import type { Findings } from './report/result.ts';

export interface Profile {
  readonly meaning: string;
  readonly run: (bench: Bench) => Promise<Findings>;
  /** About how long it takes on a quiet machine. */
  readonly seconds: (options: Options) => number;
}

/** Time to start a portal and to sign its users in, with a PostgreSQL half of the time. */
const startSeconds = 7;
const segmentSeconds = 1.7;
const warmUpSeconds = ({ warmUp }: Options): number => warmUp / 500;

const variants = ({ databases, workers }: Options): number => databases.length * workers.length;

const costSeconds = (options: Options): number =>
  30 +
  variants(options) *
    2 *
    (startSeconds + warmUpSeconds(options) + options.segments * segmentSeconds);

/** The profiles, in the order in which `all` runs them. */
export const profiles: Readonly<Record<string, Profile>> = {
  pure: {
    meaning: 'register distinct invoices over HTTP: what a registration costs',
    run: (bench) => cost('pure', bench),
    seconds: costSeconds,
  },
  'pure-avx2': {
    meaning: 'the same with RSA as on a processor without AVX-512, whose signatures take longer',
    run: (bench) => withoutAvx512(() => cost('pure', bench)),
    seconds: costSeconds,
  },
  mixed: {
    meaning: '70 % registrations, 10 % with an e-way bill, 15 % reads, 5 % refused',
    run: (bench) => cost('mixed', bench),
    seconds: costSeconds,
  },
  cpu: {
    meaning: 'where the time of a portal goes: a V8 CPU profile under the load of pure',
    run: cpu,
    seconds: ({ databases, segments }) => databases.length * (startSeconds + 5 + segments * 2),
  },
  rules: {
    meaning: 'check invoices of 1 to 1000 lines; the longest block of the event loop',
    run: rules,
    seconds: ({ databases, segments }) => 20 + databases.length * (startSeconds + segments * 2),
  },
  'login-storm': {
    meaning: 'many users sign in at once; what other calls wait meanwhile',
    run: loginStorm,
    seconds: (options) => 5 + variants(options) * (startSeconds + options.users * 0.12),
  },
  overload: {
    meaning:
      'latency at 70 % of saturation; a flood at 3× capacity beside a client that sends little',
    run: overload,
    seconds: (options) => variants(options) * (startSeconds + 20 + options.seconds * 7),
  },
  masters: {
    meaning: 'load imported lists of HSN and PIN codes, as every start does',
    run: loadingMasters,
    seconds: () => 10,
  },
  growth: {
    meaning: 'cost of a registration with few and with many invoices stored (first of --workers)',
    run: growth,
    seconds: (options) => {
      const { databases, segments, rows } = options;
      return (
        databases.length *
        (rows.length * 2 * (startSeconds + warmUpSeconds(options) + segments * segmentSeconds) +
          Math.max(...rows) * 3e-5)
      );
    },
  },
  soak: {
    meaning: 'memory and speed at saturation for some minutes (first of --workers)',
    run: soak,
    seconds: ({ databases, minutes }) => databases.length * (startSeconds + minutes * 60),
  },
};
