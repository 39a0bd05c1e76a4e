import { statSync } from 'node:fs';
import pg from 'pg';
import type { Bench } from '../bench.ts';
import { Signers } from '../limits/signers.ts';
import { costOf, irnPerSecond, type Measured, measure, ratioOf } from '../load/measure.ts';
import { mixes } from '../load/mix.ts';
import { Generator } from '../load/start-generator.ts';
import { makeSite, type Site } from '../portal/site.ts';
import { sqliteFileOf } from '../portal/site-store.ts';
import { startPortal } from '../portal/start-portal.ts';
import { median, quantile, spreadOf } from '../report/numbers.ts';
import type { Findings, Row, Unit, Verdict } from '../report/result.ts';
import { databaseNames } from './cost.ts';
import { fillRegister } from './fill-register.ts';

interface Grown {
  readonly site: Site['database'];
  readonly rows: number;
  readonly databaseGb: number;
  readonly real: Measured;
  readonly bare: Measured;
}

/** What a registration costs in a register that holds few and many. */
export async function growth(bench: Bench): Promise<Findings> {
  const { options, leftovers } = bench;
  using signers = await Signers.start(leftovers);
  const grown: Grown[] = [];
  const settings: Record<string, string> = {
    segments: String(options.segments),
    connections: String(options.connections),
    workers: String(options.workers[0]),
  };
  for (const database of options.databases) {
    await using site = await makeSite(database, leftovers);
    Object.assign(settings, site.databaseSettings);
    await registerOne(site, bench);
    let filled = 0;
    for (const rows of options.rows.toSorted((a, b) => a - b)) {
      const name = `growth, ${databaseNames[database]}`;
      const tell = (done: number) => bench.tell(`${name}: ${done} of ${rows} invoices filled in`);
      await fillRegister(site, { from: filled, rows, tell });
      filled = rows;
      const databaseGb = await sizeOf(site);
      const run = async (signer: 'rsa' | 'null') => {
        const how = { site, workers: options.workers[0]!, signer };
        await using portal = await startPortal(how, leftovers);
        const told = { mix: mixes.pure, signer, name: `${name}, ${rows} invoices, ${signer}` };
        // Awaited here: the portal ends with this block.
        return await measure(bench, { site, portal, signers }, told);
      };
      const [real, bare] = [await run('rsa'), await run('null')];
      grown.push({ site: database, rows, databaseGb, real, bare });
    }
  }
  const columns = grown.map(({ site, rows }) => `${databaseNames[site]} ${short(rows)}`);
  const tables = [{ title: 'cost with invoices stored', columns, rows: rowsOf(grown) }];
  return { settings, tables, verdicts: verdictsOf(grown) };
}

/** Makes the tables, and one invoice to copy. */
async function registerOne(site: Site, { leftovers }: Bench): Promise<void> {
  await using portal = await startPortal({ site, workers: 1 }, leftovers);
  using _generator = await Generator.start(portal, leftovers);
}

async function sizeOf(site: Site): Promise<number> {
  if (site.database === 'sqlite') return statSync(sqliteFileOf(site)).size / 2 ** 30;
  const client = new pg.Client(site.databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query('select pg_database_size(current_database()) as bytes');
    return Number(rows[0].bytes) / 2 ** 30;
  } finally {
    await client.end();
  }
}

function rowsOf(grown: readonly Grown[]): Row[] {
  const row = (name: string, unit: Unit, pick: (one: Grown) => Row['values'][number]): Row => ({
    name,
    unit,
    values: grown.map(pick),
  });
  return [
    row('size of the database', 'GB', (one) => one.databaseGb),
    row('CPU per IRN ÷ two bare signatures', 'ratio', ({ real }) =>
      spreadOf(real.segments.map(ratioOf)),
    ),
    row('without signatures, CPU per IRN', 'µs', ({ bare }) => spreadOf(bare.segments.map(costOf))),
    row('  of it the database', 'µs', ({ bare }) =>
      spreadOf(bare.segments.map((s) => s.databaseMicros / s.outcome.registered)),
    ),
    row('IRN/s', '/s', ({ real }) => spreadOf(real.segments.map(irnPerSecond))),
    row('IRN/s without signatures', '/s', ({ bare }) => spreadOf(bare.segments.map(irnPerSecond))),
    row('latency, 99 %', 'ms', ({ real }) =>
      quantile(
        real.segments.flatMap(({ outcome }) => outcome.latencies.generate ?? []),
        0.99,
      ),
    ),
  ];
}

function verdictsOf(grown: readonly Grown[]): Verdict[] {
  return [...Map.groupBy(grown, ({ site }) => site)].flatMap(([site, sizes]): Verdict[] => {
    const [few, many] = [sizes[0]!, sizes.at(-1)!];
    if (few === many) return [];
    const costs = (one: Grown) => median(one.real.segments.map(ratioOf));
    return [
      {
        what: `cost per IRN with ${short(many.rows)} stored ÷ with ${short(few.rows)}, ${databaseNames[site]}`,
        goal: { most: 1.15 },
        unit: 'ratio',
        value: costs(many) / costs(few),
      },
    ];
  });
}

/** `10k`, `10M`. */
function short(rows: number): string {
  if (rows >= 1e6) return `${rows / 1e6}M`;
  return rows >= 1e3 ? `${rows / 1e3}k` : String(rows);
}
