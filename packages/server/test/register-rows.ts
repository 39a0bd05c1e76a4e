import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ask, databaseUrlOf } from '../src/testing/databases.ts';

/** Asks the database of a data folder something, past the portal. */
export async function askDatabase(data: string, sql: string): Promise<Record<string, unknown>[]> {
  const url = await databaseUrlOf(data);
  if (url !== '') return ask(url, sql);
  const database = new DatabaseSync(join(data, 'irp.sqlite'));
  try {
    const [check] = database.prepare('pragma integrity_check').all();
    if (check?.integrity_check !== 'ok') throw new Error(`damaged: ${JSON.stringify(check)}`);
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

/** The registered invoices as the database has them: AckNo by IRN. Throws on any repetition. */
export async function ackNosIn(data: string): Promise<Map<string, number>> {
  return ackNosOf(await askDatabase(data, 'select irn, ack_no from invoices'));
}

/** AckNo by IRN of some rows. Throws on any repetition. */
export function ackNosOf(rows: readonly Record<string, unknown>[]): Map<string, number> {
  const ackNos = new Map(rows.map(({ irn, ack_no }) => [String(irn), Number(ack_no)]));
  if (ackNos.size !== rows.length) throw new Error('an IRN is there twice');
  if (new Set(ackNos.values()).size !== rows.length) throw new Error('an AckNo is there twice');
  return ackNos;
}
