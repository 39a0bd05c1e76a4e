import { IrpError, messageOf } from '@openirp/core';
import type { Clients } from '../accounts/clients.ts';
import { Recent } from '../accounts/recent.ts';
import { lockClient } from '../accounts/user-rows.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Messages } from '../messages/messages.ts';
import type { BlocksTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import { type BlockNews, mailOf } from './block-mails.ts';

export type BlockKind = BlocksTable['kind'];

/** Something that is held against a client or a GSTIN, or was. */
export interface Block {
  readonly kind: BlockKind;
  /** Client id, or GSTIN. */
  readonly subject: string;
  readonly state: BlocksTable['state'];
  readonly reason: string;
  /** `rule`, `operator`, or `officer <name>`. */
  readonly actor: string;
  readonly since: number;
}

export interface BlockParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly clients: Clients;
  readonly audit: Audit;
  /** Without it nobody is written to. */
  readonly messages?: Messages | undefined;
}

const all = 'all';

/** Clients and GSTINs that may not call, and those that were warned. */
export class Blocks {
  readonly #parts: BlockParts;
  /** All blocked GSTINs, which are few: one question a second, whoever calls. */
  readonly #recent = new Recent<typeof all, ReadonlySet<string>>(1);
  #reading: Promise<ReadonlySet<string>> | undefined;

  constructor(parts: BlockParts) {
    this.#parts = parts;
  }

  /** Everything that is or was held against somebody, the newest first. */
  list(): Promise<Block[]> {
    return this.#parts.store.db
      .selectFrom('blocks')
      .selectAll()
      .orderBy('since', 'desc')
      .orderBy('subject')
      .execute();
  }

  /** Blocks a client or GSTIN, within a second everywhere. Tells whether there is such a client. */
  async block(kind: BlockKind, subject: string, reason: string, actor: string): Promise<boolean> {
    return this.#transact(async (db) => {
      const isThere = kind === 'gstin' || (await this.#parts.clients.setBlocked(subject, true, db));
      if (!isThere) return false;
      await this.#put({ kind, subject, state: 'blocked', reason, actor }, db);
      await this.#tell({ kind, subject, reason, actor, news: 'blocked' }, db);
      return true;
    });
  }

  /** Clients that are blocked although nothing here blocks them: through the control port, say. */
  async blockedElsewhere(): Promise<string[]> {
    const rows = await this.#parts.store.db
      .selectFrom('clients')
      .leftJoin('blocks', (join) =>
        join
          .onRef('blocks.subject', '=', 'clients.client_id')
          .on('blocks.kind', '=', 'client')
          .on('blocks.state', '=', 'blocked'),
      )
      .select('clients.client_id')
      .where('clients.state', '=', 'blocked')
      .where('blocks.subject', 'is', null)
      .orderBy('clients.client_id')
      .execute();
    return rows.map(({ client_id }) => client_id);
  }

  /**
   * Ends a block or a warning; refusals are counted anew from now. The end of a warning unblocks nobody.
   * Tells whether there was one.
   */
  async lift(kind: BlockKind, subject: string, reason: string, actor: string): Promise<boolean> {
    return this.#transact(async (db) => {
      if (kind === 'client') await lockClient(db, subject);
      const held = await this.#heldState(kind, subject, db);
      if (held === undefined) return false;
      await this.#put({ kind, subject, state: 'lifted', reason, actor }, db);
      if (kind === 'client' && held === 'blocked') {
        await this.#parts.clients.setBlocked(subject, false, db);
      }
      await db
        .deleteFrom('error_counts')
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute();
      await this.#tell({ kind, subject, reason, actor, news: 'lifted' }, db);
      return true;
    });
  }

  /** What is held against a client or GSTIN; of two who ask inside transactions, one is first. */
  async #heldState(
    kind: BlockKind,
    subject: string,
    db: Store['db'],
  ): Promise<'warned' | 'blocked' | undefined> {
    const row = await db
      .updateTable('blocks')
      .set(({ ref }) => ({ state: ref('state') }))
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .returning('state')
      .executeTakeFirst();
    if (row !== undefined && row.state !== 'lifted') return row.state;
    if (kind === 'gstin') return undefined;
    const client = await db
      .selectFrom('clients')
      .select('state')
      .where('client_id', '=', subject)
      .executeTakeFirst();
    return client?.state === 'blocked' ? 'blocked' : undefined;
  }

  /** Warns by the rule. Tells whether it was for this process to do. */
  async warn(kind: BlockKind, subject: string, reason: string): Promise<boolean> {
    return this.#transact(async (db) => {
      const since = this.#parts.clock.now();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('blocks')
        .values({ kind, subject, state: 'warned', reason, actor: 'rule', since })
        .onConflict((conflict) =>
          conflict
            .columns(['subject', 'kind'])
            .doUpdateSet({ state: 'warned', reason, actor: 'rule', since })
            .where('blocks.state', '=', 'lifted'),
        )
        .executeTakeFirst();
      if (!numInsertedOrUpdatedRows) return false;
      await this.#tell({ kind, subject, reason, actor: 'rule', news: 'warned' }, db);
      return true;
    });
  }

  /** What becomes of a warning by the rule, unless somebody else has done something about it. */
  async settleWarning(
    { kind, subject, since }: Block,
    news: 'blocked' | 'lifted',
    reason: string,
  ): Promise<boolean> {
    return this.#transact(async (db) => {
      if (kind === 'client') await lockClient(db, subject);
      const { numUpdatedRows } = await db
        .updateTable('blocks')
        .set({ state: news, reason, actor: 'rule', since: this.#parts.clock.now() })
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('state', '=', 'warned')
        .where('since', '=', since)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if (news === 'blocked' && kind === 'client') {
        await this.#parts.clients.setBlocked(subject, true, db);
      }
      await this.#tell({ kind, subject, reason, actor: 'rule', news }, db);
      return true;
    });
  }

  /** Throws 3065 for a blocked GSTIN. What was read a moment ago answers at once. */
  refuseBlocked(gstin: string): void | Promise<void> {
    const known = this.#recent.get(all);
    if (known === undefined) return this.#readOnce().then((read) => refuseAmong(read, gstin));
    refuseAmong(known, gstin);
  }

  /** Calls that come at the same moment share one question. */
  #readOnce(): Promise<ReadonlySet<string>> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<ReadonlySet<string>> {
    const rows = await this.#parts.store.db
      .selectFrom('blocks')
      .select('subject')
      .where('kind', '=', 'gstin')
      .where('state', '=', 'blocked')
      .execute();
    const blocked = new Set(rows.map(({ subject }) => subject));
    this.#recent.set(all, blocked);
    return blocked;
  }

  async #transact(work: (db: Store['db']) => Promise<boolean>): Promise<boolean> {
    const isDone = await this.#parts.store.db.transaction().execute(work);
    this.#recent.clear();
    this.#parts.clients.forget();
    return isDone;
  }

  async #put(block: Omit<Block, 'since'>, db: Store['db']): Promise<void> {
    const row = { ...block, since: this.#parts.clock.now() };
    const { state, reason, actor, since } = row;
    await db
      .insertInto('blocks')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['subject', 'kind']).doUpdateSet({ state, reason, actor, since }),
      )
      .execute();
  }

  /** Notes it in the audit log, and writes to the organisation. */
  async #tell(news: BlockNews, db: Store['db']): Promise<void> {
    const { audit, messages } = this.#parts;
    const { kind, subject, reason, actor } = news;
    const act = news.news === 'warned' ? `${kind} warned` : `${kind} ${acts[news.news]}`;
    await audit.note({ actor, act, subject: `${kind} ${subject}`, details: { reason } }, db);
    if (messages === undefined) return;
    const mail = await mailOf(news, db);
    if (mail !== undefined) await messages.send(mail, db);
  }
}

const acts = { blocked: 'blocked', lifted: 'unblocked' } as const;

function refuseAmong(blocked: ReadonlySet<string>, gstin: string): void {
  if (!blocked.has(gstin)) return;
  const explanation = {
    why: `The GSTIN ${gstin} was blocked on this portal.`,
    cure: 'Ask the helpdesk what it was blocked for, and have the block lifted.',
  };
  throw new IrpError([{ code: '3065', message: messageOf('3065'), explanation }]);
}
