import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import { whenFree } from '../store/sqlite-busy.ts';
import { connectSqlite } from '../store/sqlite-store.ts';
import type { Acknowledged, Deduplication, Holder } from './deduplication.ts';

interface ClaimRow {
  readonly irp: string;
  readonly ack_no: number | null;
  readonly ack_at: number | null;
}

/**
 * A registry for IRPs on one machine: a file that they share. Whatever was claimed is on disk when
 * the promise resolves.
 */
export class SharedFile implements Deduplication {
  readonly #database: DatabaseSync;
  readonly #irp: string;
  readonly #clock: Clock;

  private constructor(database: DatabaseSync, irp: string, clock: Clock) {
    this.#database = database;
    this.#irp = irp;
    this.#clock = clock;
  }

  /** `clock` gives real time: the age of a claim must not move with a sandbox's clock. */
  static async open(file: string, irp: string, clock: Clock): Promise<SharedFile> {
    const database = await connectSqlite(file);
    await whenFree(() =>
      database.exec(
        `create table if not exists claims (
           irn text primary key, irp text not null, claimed_at integer not null,
           ack_no integer, ack_at integer) without rowid;
         create index if not exists claims_open on claims (irp, claimed_at) where ack_no is null`,
      ),
    );
    return new SharedFile(database, irp, clock);
  }

  async claim(irns: readonly string[]): Promise<ReadonlyMap<string, Holder>> {
    const insert = this.#database.prepare(
      'insert into claims (irn, irp, claimed_at) values (?, ?, ?) on conflict (irn) do nothing',
    );
    const select = this.#database.prepare(
      'select irp, ack_no, ack_at from claims where irn = ? and irp <> ?',
    );
    const held = new Map<string, Holder>();
    await this.#inOneCommit(() => {
      for (const irn of irns) {
        if (insert.run(irn, this.#irp, this.#clock.now()).changes === 1) continue;
        const row = select.get(irn, this.#irp) as ClaimRow | undefined;
        if (row !== undefined) held.set(irn, holderOf(row));
      }
    });
    return held;
  }

  async confirm(registered: readonly Acknowledged[]): Promise<void> {
    const update = this.#database.prepare(
      'update claims set ack_no = ?, ack_at = ? where irn = ? and irp = ?',
    );
    await this.#inOneCommit(() => {
      for (const { irn, ackNo, ackAt } of registered) update.run(ackNo, ackAt, irn, this.#irp);
    });
  }

  async unconfirmed(ageMs: number): Promise<readonly string[]> {
    const rows = this.#database
      .prepare('select irn from claims where irp = ? and ack_no is null and claimed_at <= ?')
      .all(this.#irp, this.#clock.now() - ageMs);
    return rows.map(({ irn }) => irn as string);
  }

  async release(irns: readonly string[]): Promise<void> {
    const remove = this.#database.prepare(
      'delete from claims where irn = ? and irp = ? and ack_no is null',
    );
    await this.#inOneCommit(() => {
      for (const irn of irns) remove.run(irn, this.#irp);
    });
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  async #inOneCommit(work: () => void): Promise<void> {
    await whenFree(() => this.#database.exec('begin immediate'));
    try {
      work();
      this.#database.exec('commit');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      throw error;
    }
  }
}

const holderOf = ({ irp, ack_no, ack_at }: ClaimRow): Holder => ({
  irp,
  ackNo: ack_no,
  ackAt: ack_at,
});
