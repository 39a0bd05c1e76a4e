import pg from 'pg';
import type { Site } from '../portal/site.ts';
import { type Filling, fillerDays, fillerSellers } from './filling.ts';

const rowsAtOnce = 50_000;

/** What is not the model's in filler `n`. The server makes the rows by itself. */
const changed: Readonly<Record<string, string>> = {
  seller_gstin: `'29ZZIRF' || lpad(((n * 7919) % ${fillerSellers})::text, 5, '0') || 'Z1Z'`,
  irn: `encode(sha256(convert_to('filler ' || n, 'UTF8')), 'hex')`,
  ack_no: '100000000000000 + n',
  doc_no: `'F/' || n`,
  doc_day: `to_char(i.doc_day::date - (n % ${fillerDays})::int, 'YYYY-MM-DD')`,
  invoice_data: `'{"AckNo":0}'`,
  invoice_signature: `'\\x00'::bytea`,
  qr_data: `'{"SellerGstin":""}'`,
  qr_signature: `'\\x00'::bytea`,
};

/** Fills PostgreSQL's register. */
export async function fillPostgres(
  { databaseUrl }: Site,
  { from, rows, tell }: Filling,
): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: columns } = await client.query(
      `select column_name as name from information_schema.columns
       where table_name = 'invoices' and table_schema = current_schema() order by ordinal_position`,
    );
    const names = columns.map(({ name }) => String(name));
    await client.query('create temporary table model as select * from invoices limit 1');
    const fill = `insert into invoices (${names.join(', ')})
      select ${names.map((name) => changed[name] ?? `i.${name}`).join(', ')}
      from generate_series($1::bigint, $2::bigint) as n cross join model as i`;
    for (let done = from; done < rows; done += rowsAtOnce) {
      await client.query(fill, [done, Math.min(rows, done + rowsAtOnce) - 1]);
      tell(done);
    }
    // Otherwise the server would begin with it by itself while it is measured.
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}
