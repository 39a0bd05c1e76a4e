import { hash } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { Site } from '../portal/site.ts';
import { sqliteFileOf } from '../portal/site-store.ts';
import { type Filling, fillerDays, fillerSellers } from './filling.ts';

const rowsAtOnce = 20_000;
/** An index in random order is slow to fill from the disk. */
const cacheKib = 4_000_000;

type Row = Record<string, SQLInputValue>;

/** Fills the embedded database's register. */
export async function fillSqlite(site: Site, { from, rows, tell }: Filling): Promise<void> {
  const database = new DatabaseSync(sqliteFileOf(site));
  try {
    // A failure here costs a bench and no invoice.
    database.exec(
      `pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -${cacheKib}`,
    );
    const model = database.prepare('select * from invoices limit 1').get() as Row;
    const names = Object.keys(model);
    const places = names.map(() => '?').join(', ');
    const insert = database.prepare(
      `insert into invoices (${names.join(', ')}) values (${places})`,
    );
    const valuesOf = fillerValues(model);
    for (let done = from; done < rows; done += rowsAtOnce) {
      database.exec('begin');
      for (let n = done; n < Math.min(rows, done + rowsAtOnce); n++) {
        insert.run(...valuesOf(n));
      }
      database.exec('commit');
      tell(done);
      await turn();
    }
    database.exec('analyze; pragma journal_mode = wal');
  } finally {
    database.close();
  }
}

const nothing = new Uint8Array(1);

/** The values of filler `n`, in the order of the model's columns. The array is used anew each time. */
function fillerValues(model: Row): (n: number) => SQLInputValue[] {
  const modelDay = Date.parse(String(model.doc_day));
  const days = Array.from({ length: fillerDays }, (_, index) =>
    new Date(modelDay - index * 86_400_000).toISOString().slice(0, 10),
  );
  const short = {
    ...{ invoice_data: '{"AckNo":0}', qr_data: '{"SellerGstin":""}' },
    ...{ invoice_signature: nothing, qr_signature: nothing },
  };
  const names = Object.keys(model);
  const values: SQLInputValue[] = Object.values({ ...model, ...short });
  const own: Readonly<Record<string, (n: number) => SQLInputValue>> = {
    seller_gstin: (n) => `29ZZIRF${String((n * 7919) % fillerSellers).padStart(5, '0')}Z1Z`,
    irn: (n) => hash('sha256', `filler ${n}`, 'hex'),
    ack_no: (n) => 100_000_000_000_000 + n,
    doc_no: (n) => `F/${n}`,
    doc_day: (n) => days[n % fillerDays]!,
  };
  const changes = Object.entries(own).map(([name, of]) => ({ at: names.indexOf(name), of }));
  return (n) => {
    for (const { at, of } of changes) values[at] = of(n);
    return values;
  };
}
