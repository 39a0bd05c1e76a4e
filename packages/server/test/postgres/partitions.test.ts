import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { provideYears } from '../../src/store/postgres-years.ts';
import type { NewInvoice, Store } from '../../src/store/store.ts';
import { ask, freshDatabase } from '../../src/testing/databases.ts';

/*
 * The register's partitions on PostgreSQL: where rows go, what happens to years that have none, and
 * that nobody waits while one is made.
 */

let url: string;
let store: Store;
let told: string[];
let now: number;
beforeEach(async () => {
  url = await freshDatabase(inject('postgresUrl')!);
  told = [];
  store = await opened();
  const [row] = await ask(
    url,
    `select extract(year from (now() at time zone 'Asia/Kolkata') - interval '3 months')::int as y`,
  );
  now = Number(row!.y);
});
afterEach(() => store.close());

const opened = (): Promise<Store> =>
  openStore({ file: '', url, poolSize: 1, timeoutSeconds: 10, tell: (what) => told.push(what) });

const sellerOf = (number: number): string => `29ZZIRX${String(number).padStart(4, '0')}Z1Z`;

function invoice(number: number, year: number): NewInvoice {
  const seller = sellerOf(number);
  const row = {
    ...{ seller_gstin: seller, irn: String(number).padStart(64, '0'), financial_year: year },
    ...{ ack_no: number, ack_at: 1, doc_type: 'INV', doc_no: `N${number}` },
    ...{ doc_day: `${year}-04-01`, buyer_gstin: '27ZZIRX0002Z1ZK', generated_by: seller },
    ...{ invoice_data: '{}', qr_data: '{}', kid: 'k', iss: 'i' },
    ...{ invoice_signature: Buffer.from([1]), qr_signature: Buffer.from([2]) },
  };
  const { seller_gstin, irn, financial_year } = row;
  const bill = {
    ...{ seller_gstin, irn, financial_year, generated_by: seller, turn: 0, ewb_no: number },
    ...{ generated_at: 1, valid_till: null, km: 1, particulars: '{}' },
  };
  return { row, bill };
}

const invoices = (from: number, count: number, year: number): NewInvoice[] =>
  Array.from({ length: count }, (_, index) => invoice(from + index, year));

/** Rows by the partition in which they lie. */
async function placesOf(table: string): Promise<Record<string, number>> {
  const rows = await ask(
    url,
    `select tableoid::regclass::text as place, count(*)::int as count from ${table} group by 1`,
  );
  return Object.fromEntries(rows.map(({ place, count }) => [String(place), Number(count)]));
}

/** Partitions of a table, without those of a year. */
async function partitionsOf(table: string): Promise<string[]> {
  const rows = await ask(
    url,
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = '${table}'::regclass
     order by 1`,
  );
  return rows.map(({ name }) => String(name));
}

/** A connection that is closed when the work is done. */
async function connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

test('spreads the invoices of a year by their sellers', async () => {
  await store.insertInvoices(invoices(0, 200, now));
  const places = await placesOf('invoices');
  expect(Object.keys(places).toSorted()).toEqual(
    Array.from({ length: 8 }, (_, part) => `invoices_${now}_${part}`),
  );
  expect(await placesOf('eway_bills')).toEqual({ [`eway_bills_${now}`]: 200 });
});

test('takes documents of every year, and each once', async () => {
  const years = [2010, 2017, now - 1, now, now + 1, 2029, 2049];
  for (const [index, year] of years.entries()) {
    const { row, bill } = invoice(index, year);
    expect(await store.insertInvoices([{ row, bill }])).toEqual([true]);
    expect(await store.insertInvoices([{ row: { ...row, ack_no: 99 }, bill }])).toEqual([false]);
    const nextYear = { ...row, financial_year: year + 1 };
    expect(await store.areRegistered([row, nextYear])).toEqual([true, false]);
    for (const known of [undefined, year]) {
      const found = await store.findInvoice(row.seller_gstin, row.irn, known);
      expect(found).toMatchObject({ ack_no: index, ewb_no: index, financial_year: year });
    }
  }
  expect((await placesOf('invoices')).invoices_other).toBe(4);
});

test('has the partitions of the last, this and the next year', async () => {
  const years = [now - 1, now, now + 1];
  for (const table of ['invoices', 'cancellations', 'eway_bills', 'rejections']) {
    expect(await partitionsOf(table)).toEqual([
      ...years.map((year) => `${table}_${year}`),
      `${table}_other`,
    ]);
  }
  expect(told).toEqual([]);
});

test('makes a missing year once, though several look at the same moment', async () => {
  const before = await ask(url, indexesOf(`invoices_${now + 1}_0`));
  await ask(url, `drop table invoices_${now + 1}, eway_bills_${now + 1}`);
  const say = (what: string) => told.push(what);
  await Promise.all(
    Array.from({ length: 4 }, () => connected((client) => provideYears(client, say))),
  );
  expect(told).toEqual([]);
  expect(await partitionsOf('invoices')).toContain(`invoices_${now + 1}`);
  expect(await partitionsOf(`invoices_${now + 1}`)).toHaveLength(8);
  expect(await partitionsOf('eway_bills')).toContain(`eway_bills_${now + 1}`);
  expect(await ask(url, indexesOf(`invoices_${now + 1}_0`))).toEqual(before);
});

/** Without their names: a name is told from others by a number. */
const indexesOf = (table: string): string =>
  `select regexp_replace(pg_get_indexdef(indexrelid), '^.* USING', '') as form
   from pg_index where indrelid = '${table}'::regclass order by 1`;

test('makes a year beside inserts that have not ended', async () => {
  await ask(url, `drop table invoices_${now + 1}`);
  await connected(async (open) => {
    await open.query('begin');
    await open.query(
      `insert into invoices select 's', 'i', ${now}, 1, 1, '', '', '', '', '', '', '', '', '', '', ''`,
    );
    await connected((client) => provideYears(client, (what) => told.push(what)));
    await open.query('commit');
  });
  expect(told).toEqual([]);
  expect(await partitionsOf('invoices')).toContain(`invoices_${now + 1}`);
});

test('gives way to whoever reads for long, says so, and makes the year later', async () => {
  await ask(url, `drop table invoices_${now + 1}`);
  const provide = () => connected((client) => provideYears(client, (what) => told.push(what)));
  await connected(async (dump) => {
    await dump.query('begin');
    await dump.query('select count(*) from invoices_other');
    await provide();
    expect(told).toEqual([expect.stringMatching(`^invoices_${now + 1} could not be made.*lock`)]);
    // Meanwhile its documents are taken.
    expect(await store.insertInvoices([invoice(1, now)])).toEqual([true]);
    await dump.query('rollback');
  });
  await provide();
  expect(told).toHaveLength(1);
  expect(await partitionsOf('invoices')).toContain(`invoices_${now + 1}`);
});

test('leaves a year among the others that has rows there, and says so', async () => {
  await ask(url, `drop table invoices_${now + 1}`);
  const { row, bill } = invoice(1, now + 1);
  expect(await store.insertInvoices([{ row, bill }])).toEqual([true]);
  await connected((client) => provideYears(client, (what) => told.push(what)));
  expect(told).toEqual([expect.stringContaining('so its rows go to invoices_other')]);
  expect(await store.insertInvoices([{ row, bill }])).toEqual([false]);
});

test('goes on without a year that was taken out', async () => {
  await store.insertInvoices([...invoices(0, 3, now - 1), ...invoices(10, 3, now)]);
  await ask(url, `alter table invoices detach partition invoices_${now - 1}`);
  expect((await store.findInvoice(sellerOf(10), invoice(10, now).row.irn))?.ack_no).toBe(10);
  expect(await store.findInvoice(sellerOf(1), invoice(1, now - 1).row.irn)).toBeUndefined();
  expect(await store.insertInvoices([invoice(20, now)])).toEqual([true]);
  // The table is still there under its name, so nobody makes the year anew.
  await connected((client) => provideYears(client, (what) => told.push(what)));
  expect(await partitionsOf('invoices')).not.toContain(`invoices_${now - 1}`);
});

test('is archived, and moved, by the statements of docs/scale.md', async () => {
  const guide = readFileSync(new URL('../../../../docs/scale.md', import.meta.url), 'utf8');
  const [archive = '', move = ''] = [...guide.matchAll(/```sql\n(.*?)```/gs)].map(
    ([, sql]) => sql!,
  );
  await store.insertInvoices([...invoices(0, 3, now - 1), ...invoices(10, 3, 2016)]);
  await ask(url, archive.replaceAll('2019', String(now - 1)));
  expect(await placesOf('invoices')).toEqual({ invoices_other: 3 });
  expect(await placesOf('eway_bills')).toEqual({ eway_bills_other: 3 });
  const archived = await ask(url, `select irn from invoices_${now - 1}`);
  expect(archived).toHaveLength(3);
  await ask(url, move);
  expect(await placesOf('invoices')).toEqual({ invoices_2016: 3 });
  expect(await store.insertInvoices([invoice(10, 2016), invoice(13, 2016)])).toEqual([false, true]);
});

test('plans the statements of the road once', async () => {
  await store.insertInvoices(invoices(0, 500, now));
  await sql`analyze`.execute(store.db);
  for (let number = 0; number < 20; number++) {
    const { row } = invoice(number, now);
    await store.areRegistered([row]);
    await store.findInvoice(row.seller_gstin, row.irn, now);
    await store.findInvoice(row.seller_gstin, row.irn);
    await store.insertInvoices([invoice(1_000 + number, now)]);
  }
  const { rows } = await sql<{ name: string; custom_plans: number }>`
    select name, custom_plans::int from pg_prepared_statements where name <> '' order by name
  `.execute(store.db);
  const names = rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['find_invoice', 'which_registered']));
  // PostgreSQL tries five, and goes on so only where a plan for all values would cost more.
  for (const { name, custom_plans } of rows) expect(custom_plans, name).toBeLessThanOrEqual(5);
});

test('finds what belongs to an IRN by keys alone, in a year that is young and empty', async () => {
  const before = invoice(0, now).row;
  for (let number = 0; number < 20; number++) {
    const { row, bill } = invoice(number, now);
    await store.areRegistered([row]);
    await store.findInvoice(row.seller_gstin, row.irn, now);
    await store.findInvoice(row.seller_gstin, row.irn);
    // All of one seller, of whom any other index would give all the rows.
    const owner = { seller_gstin: before.seller_gstin };
    await store.insertInvoices([{ row: { ...row, ...owner }, bill: { ...bill!, ...owner } }]);
  }
  await sql`select pg_stat_force_next_flush()`.execute(store.db);
  const { rows } = await sql<{ name: string }>`
    select indexrelname::text as name from pg_stat_user_indexes
    where idx_scan > 0 and relname ~ '^(invoices|cancellations|eway_bill)'
  `.execute(store.db);
  const names = rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^invoices_.*_pkey$/)]));
  expect(names.filter((name) => !name.endsWith('key') && !name.endsWith('_pk'))).toEqual([]);
});
