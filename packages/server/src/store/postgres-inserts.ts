import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { asPostgresValue } from './column-types.ts';
import { billColumns, invoiceColumns } from './road-statements.ts';
import type { NewInvoice } from './store.ts';

/** Rows of one statement. Few sizes: each is a statement that every connection prepares once. */
const sizes = [64, 32, 16, 8, 4, 2, 1] as const;

interface Prepared {
  readonly name: string;
  readonly text: string;
}

function insertOf(table: string, columns: readonly string[], more: string): Map<number, Prepared> {
  const rowOf = (row: number) =>
    `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`;
  return new Map(
    sizes.map((size) => {
      const rows = Array.from({ length: size }, (_, row) => rowOf(row)).join(', ');
      const text = `insert into ${table} (${columns.join(', ')}) values ${rows} ${more}`;
      return [size, { name: `insert_${table}_${size}`, text }];
    }),
  );
}

/*
 * The unique key of duplicates is the only one there is. Where a statement names it, PostgreSQL looks
 * it up in its catalogue for every partition that a row goes to, at every execution.
 */
const insertInvoice = insertOf('invoices', invoiceColumns, 'on conflict do nothing returning irn');
const insertBill = insertOf('eway_bills', billColumns, '');

/**
 * Inserts invoices that are not there yet, with the e-way bills of these, in one commit; tells for
 * each whether it went in. Calls `onDeciding` just before it sends what commits: an error before that
 * has changed nothing for sure.
 */
export async function insertAll(
  client: PoolClient,
  invoices: readonly NewInvoice[],
  onDeciding: () => void,
): Promise<readonly boolean[]> {
  // In one order everywhere: of two groups with common IRNs, neither waits for the other in a ring.
  const order = [...invoices.keys()].sort((a, b) =>
    invoices[a]!.row.irn < invoices[b]!.row.irn ? -1 : 1,
  );
  const statements = inSizes(order);
  const isOneStatement = statements.length === 1 && !invoices.some(({ bill }) => bill);
  if (isOneStatement) onDeciding();
  else await answerOf(client, { text: 'begin' });
  const irns = new Set<string>();
  for (const indexes of statements) {
    const values = indexes.map((index) => valuesOf(invoices[index]!.row, invoiceColumns));
    const { rows } = await run(client, insertInvoice, values);
    for (const { irn } of rows) irns.add(irn);
  }
  // A document that is there twice goes in once: the first of them.
  const inserted = invoices.map(({ row }) => irns.delete(row.irn));
  if (isOneStatement) return inserted;
  const bills = invoices.flatMap(({ bill }, index) => (bill && inserted[index] ? [bill] : []));
  for (const group of inSizes(bills)) {
    await run(
      client,
      insertBill,
      group.map((bill) => valuesOf(bill, billColumns)),
    );
  }
  onDeciding();
  await answerOf(client, { text: 'commit' });
  return inserted;
}

const run = (client: PoolClient, prepared: Map<number, Prepared>, rows: readonly unknown[][]) =>
  answerOf(client, { ...prepared.get(rows.length)!, values: rows.flat() });

/**
 * The answer to a statement, by the library's callback: with its promises the statement and its values
 * outlive the young generation.
 */
const answerOf = (client: PoolClient, query: QueryConfig): Promise<QueryResult> =>
  new Promise((resolve, reject) => {
    client.query(query, (error, result) => (error ? reject(error) : resolve(result)));
  });

const valuesOf = <C extends string>(row: Record<C, unknown>, columns: readonly C[]): unknown[] =>
  columns.map((column) => asPostgresValue(row[column]));

/** Cuts a list into pieces of the fixed sizes, the largest first. */
function inSizes<T>(list: readonly T[]): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < list.length; from += pieces.at(-1)!.length) {
    const size = sizes.find((one) => one <= list.length - from)!;
    pieces.push(list.slice(from, from + size));
  }
  return pieces;
}
