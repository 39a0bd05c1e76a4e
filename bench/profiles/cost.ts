import type { Bench } from '../bench.ts';
import { measureLimits } from '../limits/limits.ts';
import { Signers } from '../limits/signers.ts';
import { type Measured, measure, ratioOf } from '../load/measure.ts';
import { mixes } from '../load/mix.ts';
import { type DatabaseKind, makeSite } from '../portal/site.ts';
import { type Signer, startPortal } from '../portal/start-portal.ts';
import { median } from '../report/numbers.ts';
import type { Findings, Verdict } from '../report/result.ts';
import { costTable, latencyTable } from './cost-tables.ts';

/** One way to run the portal. */
export interface Variant {
  readonly database: DatabaseKind;
  readonly workers: number;
  readonly signer: Signer;
}

export interface MeasuredVariant extends Measured {
  readonly variant: Variant;
}

export const variantName = ({ database, workers, signer }: Variant): string =>
  `${databaseNames[database]} ×${workers}${signer === 'null' ? ' null' : ''}`;

export const databaseNames: Readonly<Record<DatabaseKind, string>> = {
  sqlite: 'SQLite',
  postgres: 'PostgreSQL',
};

/** What a registration costs, with every database and number of workers, and without signatures. */
export async function cost(profile: 'pure' | 'mixed', bench: Bench): Promise<Findings> {
  const { options, leftovers } = bench;
  using signers = await Signers.start(leftovers);
  const limits = await measureLimits(bench, signers);
  const measured: MeasuredVariant[] = [];
  const settings: Record<string, string> = {
    segments: String(options.segments),
    calls: String(options.calls),
    connections: String(options.connections),
  };
  for (const database of options.databases) {
    for (const workers of options.workers) {
      for (const signer of ['rsa', 'null'] as const) {
        const variant = { database, workers, signer };
        // Each has an empty database of its own.
        await using site = await makeSite(database, leftovers);
        await using portal = await startPortal({ site, workers, signer }, leftovers);
        const name = `${profile}, ${variantName(variant)}`;
        const parts = { site, portal, signers };
        const run = await measure(bench, parts, { mix: mixes[profile], signer, name });
        measured.push({ ...run, variant });
        Object.assign(settings, site.databaseSettings);
      }
    }
  }
  const tables = [
    costTable(measured),
    latencyTable(measured.filter(({ variant }) => variant.signer === 'rsa')),
    limits,
  ];
  return { settings, tables, verdicts: profile === 'pure' ? verdictsOf(measured) : [] };
}

const ratioGoals = { sqlite: { goal: 1.3, stretch: 1.2 }, postgres: { goal: 1.45, stretch: 1.35 } };

function verdictsOf(measured: readonly MeasuredVariant[]): Verdict[] {
  const real = measured.filter(({ variant }) => variant.signer === 'rsa');
  const ratios = real.map(({ variant, segments }): Verdict => {
    const { goal, stretch } = ratioGoals[variant.database];
    const whose = variant.database === 'sqlite' ? 'server CPU' : 'server and database CPU';
    return {
      what: `${whose} per IRN ÷ two bare signatures, ${variantName(variant)}`,
      goal: { most: goal },
      stretch,
      unit: 'ratio',
      value: median(segments.map(ratioOf)),
    };
  });
  return [...ratios, ...scaling(real), ...memory(real)];
}

/** Two workers against one. */
function scaling(real: readonly MeasuredVariant[]): Verdict[] {
  return real
    .filter(({ variant }) => variant.workers === 2)
    .flatMap((two) => {
      const { database } = two.variant;
      const one = real.find(
        ({ variant }) => variant.database === database && variant.workers === 1,
      );
      if (one === undefined) return [];
      return {
        what: `throughput of 2 workers ÷ 1 worker, ${databaseNames[database]}`,
        goal: { least: 1.8 },
        unit: 'ratio',
        value: throughputOf(two) / throughputOf(one),
      };
    });
}

const throughputOf = ({ segments }: MeasuredVariant): number =>
  median(segments.map(({ outcome }) => outcome.registered / outcome.wallMs));

const memory = (real: readonly MeasuredVariant[]): Verdict[] =>
  real
    .filter(({ variant }) => variant.database === 'sqlite' && variant.workers === 1)
    .map(({ variant, peakMb }) => ({
      what: `resident memory at saturation, ${variantName(variant)}`,
      goal: { most: 350 },
      unit: 'MB',
      value: peakMb,
    }));
