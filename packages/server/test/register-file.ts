import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A look into the database of a data folder, past the portal. */
export function withDatabase<T>(data: string, look: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(data, 'irp.sqlite'));
  try {
    return look(database);
  } finally {
    database.close();
  }
}

/** The registered invoices as the database file has them: AckNo by IRN. Throws on any repetition. */
export function ackNosInFile(data: string): Map<string, number> {
  const rows = withDatabase(data, (database) => {
    const [check] = database.prepare('pragma integrity_check').all();
    if (check?.integrity_check !== 'ok') throw new Error(`damaged: ${JSON.stringify(check)}`);
    return database.prepare('select irn, ack_no from invoices').all();
  });
  const ackNos = new Map(rows.map(({ irn, ack_no }) => [String(irn), Number(ack_no)]));
  if (ackNos.size !== rows.length) throw new Error('an IRN is there twice');
  if (new Set(ackNos.values()).size !== rows.length) throw new Error('an AckNo is there twice');
  return ackNos;
}
