import type { Bench } from '../bench.ts';
import { makeSite } from '../portal/site.ts';
import type { Row, Table } from '../report/result.ts';
import { bareHttpMicros } from './bare-http.ts';
import { bareInserts } from './bare-inserts.ts';
import { cores, type Signers } from './signers.ts';

const groupSizes = [16, 64];
const names = { sqlite: 'node:sqlite, synchronous = full', postgres: 'PostgreSQL, prepared rows' };

/** What each part would cost if it were all there is, on this machine and at this time. */
export async function measureLimits(bench: Bench, signers: Signers): Promise<Table> {
  const seconds = Math.min(3, bench.options.seconds);
  bench.tell('limits: bare signatures');
  const oneCore = await signers.perSecond(1, seconds * 1000);
  const allCores = await signers.perSecond(cores, seconds * 1000);
  bench.tell('limits: bare HTTP');
  const http = await bareHttpMicros(seconds, bench.leftovers);
  const row = (name: string, unit: Row['unit'], value: number): Row => ({
    name,
    unit,
    values: [value],
  });
  const rows = [
    row('RSA-2048 signatures, one core', '/s', oneCore),
    row('RSA-2048 signatures, both cores', '/s', allCores),
    row('so at most IRN/s', '/s', allCores / 2),
    row('node:http, 6 KB in and 8 KB out, CPU of a request', 'µs', http),
  ];
  for (const database of bench.options.databases) {
    bench.tell(`limits: bare inserts, ${database}`);
    await using site = await makeSite(database, bench.leftovers);
    for (const groupSize of groupSizes) {
      const inserts = await bareInserts(site, groupSize, seconds);
      const name = `${names[database]}, groups of ${groupSize}`;
      rows.push(row(`${name}, durable rows`, '/s', inserts.rowsPerSecond));
      rows.push(row(`${name}, CPU of a row`, 'µs', inserts.microsPerRow));
    }
  }
  return { title: 'limits in the same run', columns: ['alone'], rows };
}
