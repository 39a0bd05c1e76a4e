import type { ClientBase } from 'pg';
import { saying } from './postgres-errors.ts';
import { otherPartitionOf, partitionOf, type TableByYear, tablesByYear } from './years.ts';

/** Names the lock under which partitions are made; any number will do. */
const yearsLock = 7_470_082;

/**
 * Longest time for which somebody may wait behind a partition that is being attached. It is made long
 * before anybody needs it, so it gives way; the next round tries again.
 */
const giveWayMs = 500;

/**
 * Makes the partitions of the last, this and the next financial year that are not there. Several
 * processes may do so at once. Who inserts into other years waits for nothing: only the partition of
 * all other years is locked, for a moment. What cannot be made is told; its documents go there.
 */
export async function provideYears(
  client: ClientBase,
  tell: (what: string) => void,
): Promise<void> {
  for (const [table, year] of await missing(client)) {
    try {
      await client.query('begin');
      await client.query(`set local lock_timeout = ${giveWayMs}`);
      await client.query('select pg_advisory_xact_lock($1)', [yearsLock]);
      const name = partitionOf(table, year);
      if (!(await tablesAmong(client, [name])).has(name)) await make(client, table, year);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      tell(
        `${partitionOf(table, year)} could not be made, so its rows go to ` +
          `${otherPartitionOf(table)}: ${saying(error)}`,
      );
    }
  }
}

async function missing(client: ClientBase): Promise<[TableByYear, number][]> {
  // Real time, by the database's clock: that of a sandbox may be anywhere.
  const { rows } = await client.query<{ year: number }>(
    `select extract(year from (now() at time zone 'Asia/Kolkata') - interval '3 months')::int
       as year`,
  );
  const now = rows[0]!.year;
  const tables = Object.keys(tablesByYear) as TableByYear[];
  const wanted = [now - 1, now, now + 1].flatMap((year) =>
    tables.map((table): [TableByYear, number] => [table, year]),
  );
  const names = wanted.map(([table, year]) => partitionOf(table, year));
  const there = await tablesAmong(client, names);
  return wanted.filter(([table, year]) => !there.has(partitionOf(table, year)));
}

/** Those of some tables that exist. Asked of the catalogue: what a connection remembers may be old. */
async function tablesAmong(client: ClientBase, names: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relname = any ($1::text[]) and pg_table_is_visible(oid)`,
    [names],
  );
  return new Set(rows.map(({ name }) => name));
}

/** Made apart and then attached: to make it in its place would lock the whole table. */
async function make(client: ClientBase, table: TableByYear, year: number): Promise<void> {
  const name = partitionOf(table, year);
  const parts = tablesByYear[table];
  const split = parts > 1 ? 'partition by hash (seller_gstin)' : '';
  await client.query(`create table ${name} (like ${table} including all) ${split}`);
  for (let part = 0; parts > 1 && part < parts; part++) {
    await client.query(
      `create table ${name}_${part} partition of ${name}
         for values with (modulus ${parts}, remainder ${part})`,
    );
  }
  await client.query(`alter table ${table} attach partition ${name} for values in (${year})`);
}
