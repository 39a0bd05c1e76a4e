import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Site } from '../portal/site.ts';

/** Durable inserts and nothing else. */
export interface BareInserts {
  readonly rowsPerSecond: number;
  /** CPU of whoever inserts and of the database. */
  readonly microsPerRow: number;
}

/** As long as a registration's row without its keys: documents and signatures. */
const payload = Buffer.alloc(3_000, 'x');
const table =
  'create table bare (seller_gstin text not null, irn text not null, payload TYPE not null)';
const index = 'create unique index bare_irn on bare (irn, seller_gstin)';
const sellerGstin = '29ZZIRX0001Z1ZB';

/** Inserts rows in groups, each group durable before the next. */
export async function bareInserts(
  site: Site,
  groupSize: number,
  seconds: number,
): Promise<BareInserts> {
  const inserting = site.database === 'sqlite' ? sqliteInserting(site) : postgresInserting(site);
  const insert = await (await inserting).prepare(groupSize);
  let made = 0;
  const irn = () => createHash('sha256').update(`${groupSize} ${made++}`).digest('hex');
  const group = () => Array.from({ length: groupSize }, () => [sellerGstin, irn(), payload]);
  for (let round = 0; round < 20; round++) await insert(group());
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return user + system + site.databaseMicros();
  };
  const first = made;
  const cpuBefore = cpu();
  const began = performance.now();
  while (performance.now() < began + seconds * 1000) await insert(group());
  const wallMs = performance.now() - began;
  const rows = made - first;
  const microsPerRow = (cpu() - cpuBefore) / rows;
  await (await inserting).end();
  return { rowsPerSecond: (rows / wallMs) * 1000, microsPerRow };
}

type Insert = (rows: readonly (string | Buffer)[][]) => void | Promise<void>;

interface Inserting {
  prepare(groupSize: number): Insert | Promise<Insert>;
  end(): void | Promise<void>;
}

async function sqliteInserting({ data }: Site): Promise<Inserting> {
  const database = new DatabaseSync(join(data, 'bare.sqlite'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec(`drop table if exists bare; ${table.replace('TYPE', 'blob')}; ${index}`);
  const insert = database.prepare(
    'insert into bare values (?, ?, ?) on conflict (irn, seller_gstin) do nothing',
  );
  return {
    prepare: () => (rows) => {
      database.exec('begin immediate');
      for (const row of rows) insert.run(...row);
      database.exec('commit');
    },
    end: () => database.close(),
  };
}

async function postgresInserting({ databaseUrl }: Site): Promise<Inserting> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`drop table if exists bare; ${table.replace('TYPE', 'bytea')}; ${index}`);
  return {
    prepare: (groupSize) => {
      const rows = Array.from({ length: groupSize }, (_, row) => {
        const at = row * 3;
        return `($${at + 1}, $${at + 2}, $${at + 3})`;
      });
      const text = `insert into bare values ${rows.join(', ')} on conflict (irn, seller_gstin) do nothing returning irn`;
      return async (values) =>
        void (await client.query({ name: `bare_${groupSize}`, text, values: values.flat() }));
    },
    end: () => client.end(),
  };
}
