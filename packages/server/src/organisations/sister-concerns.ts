import { isPan } from '../accounts/pan.ts';
import { lockClient } from '../accounts/user-rows.ts';
import type { Users } from '../accounts/users.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Messages } from '../messages/messages.ts';
import type { Store } from '../store/store.ts';
import { ownClients } from './clients-for.ts';

/** A PAN whose taxpayers may have users under the company's client. */
export interface SisterConcern {
  readonly pan: string;
  readonly legalName: string;
  readonly addedAt: number;
}

export type ListingOutcome =
  | 'added'
  | 'no client'
  | 'no pan'
  | 'own pan'
  | 'unknown'
  | 'there already'
  | 'too many'
  | 'too many today';

export const sisterConcernsMax = 100;
/** Each listing writes to somebody who has not asked for it. */
const listingsPerDayMax = 20;
const dayMs = 86_400_000;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly users: Users;
  readonly audit: Audit;
  readonly messages: Messages;
}

/**
 * Companies of one group connect through the one that has direct access: it lists their PANs, they make
 * their users under its client. It never learns their users' names or passwords.
 */
export class SisterConcerns {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The client by which an organisation has direct access, if it has one that is not blocked. */
  async clientOf(pan: string): Promise<string | undefined> {
    const own = await ownClients(this.#parts.store.db, pan);
    const direct = own.find(({ category, state }) => category === 'TXP' && state === 'active');
    return direct?.client_id;
  }

  /** The PANs that a company has listed, the first ones first. */
  async of(pan: string): Promise<SisterConcern[]> {
    const { db } = this.#parts.store;
    const clientId = await this.clientOf(pan);
    if (clientId === undefined) return [];
    const rows = await db
      .selectFrom('sister_concerns as s')
      .leftJoin('taxpayers as t', 't.pan', 's.pan')
      .select(({ fn }) => ['s.pan', 's.added_at', fn.min('t.legal_name').as('legal_name')])
      .where('s.client_id', '=', clientId)
      .groupBy(['s.pan', 's.added_at'])
      .orderBy('s.added_at')
      .orderBy('s.pan')
      .execute();
    return rows.map(({ pan: sister, added_at, legal_name }) => ({
      pan: sister,
      legalName: legal_name ?? '',
      addedAt: added_at,
    }));
  }

  /** Lists a PAN. Its taxpayers are told, and may then make users under the company's client. */
  async add(pan: string, sister: string): Promise<ListingOutcome> {
    const { store, clock, audit } = this.#parts;
    if (!isPan(sister)) return 'no pan';
    if (sister === pan) return 'own pan';
    const clientId = await this.clientOf(pan);
    if (clientId === undefined) return 'no client';
    if ((await this.#mailOf(sister)) === undefined) return 'unknown';
    return store.db.transaction().execute(async (db) => {
      await lockClient(db, clientId);
      const listed = await db
        .selectFrom('sister_concerns')
        .select('pan')
        .where('client_id', '=', clientId)
        .execute();
      if (listed.some((one) => one.pan === sister)) return 'there already';
      if (listed.length >= sisterConcernsMax) return 'too many';
      const today = await this.#today(db, clientId, 'sister concern listed');
      if (today.length >= listingsPerDayMax) return 'too many today';
      await db
        .insertInto('sister_concerns')
        .values({ client_id: clientId, pan: sister, added_at: clock.now() })
        .execute();
      await this.#tell(db, { pan, sister, clientId, kind: 'sister concern listed' });
      const subject = `client ${clientId}`;
      const details = { pan: sister };
      const actor = `organisation ${pan}`;
      await audit.note({ actor, act: 'sister concern listed', subject, details }, db);
      return 'added';
    });
  }

  /**
   * Takes a PAN off the list. Its users under the company's client are frozen, its taxpayers are told.
   * Tells how many were frozen; undefined where the PAN is not listed.
   */
  async remove(pan: string, sister: string): Promise<number | undefined> {
    const { store, users, audit } = this.#parts;
    const clientId = await this.clientOf(pan);
    if (clientId === undefined) return undefined;
    return store.db.transaction().execute(async (db) => {
      await lockClient(db, clientId);
      const { numDeletedRows } = await db
        .deleteFrom('sister_concerns')
        .where('client_id', '=', clientId)
        .where('pan', '=', sister)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return undefined;
      const frozen = await users.freezeAll(db, sister, clientId);
      await this.#tell(db, { pan, sister, clientId, kind: 'sister concern removed' });
      const subject = `client ${clientId}`;
      const details = { pan: sister, frozen: frozen.length };
      const actor = `organisation ${pan}`;
      await audit.note({ actor, act: 'sister concern removed', subject, details }, db);
      return frozen.length;
    });
  }

  /** The registered mail address of a PAN; undefined where the register has no such PAN. */
  async #mailOf(pan: string): Promise<string | null | undefined> {
    const rows = await this.#parts.store.db
      .selectFrom('taxpayers')
      .select('email')
      .where('pan', '=', pan)
      .execute();
    if (rows.length === 0) return undefined;
    return rows.find(({ email }) => email !== null)?.email ?? null;
  }

  /** The PANs that a company has listed, or taken off, within a day. */
  async #today(db: Store['db'], clientId: string, act: keyof typeof texts): Promise<string[]> {
    const { audit, clock } = this.#parts;
    const entries = await audit.since(
      clock.now() - dayMs,
      { act, subject: `client ${clientId}` },
      db,
    );
    return entries.map(({ details }) => JSON.parse(details).pan as string);
  }

  /** Tells a PAN, which hears the same of one company once a day. */
  async #tell(db: Store['db'], { pan, sister, clientId, kind }: News) {
    if ((await this.#today(db, clientId, kind)).includes(sister)) return;
    const { subject, text } = texts[kind];
    const named = await db
      .selectFrom('taxpayers')
      .select(['pan', 'legal_name', 'email'])
      .where('pan', 'in', [pan, sister])
      .orderBy('gstin')
      .execute();
    const company = named.find((one) => one.pan === pan)?.legal_name ?? pan;
    const to = named.find((one) => one.pan === sister && one.email !== null)?.email;
    if (to == null) return;
    const mail = { channel: 'mail', recipient: to, kind, subject } as const;
    await this.#parts.messages.send({ ...mail, text: text(company) }, db);
  }
}

interface News {
  readonly pan: string;
  readonly sister: string;
  readonly clientId: string;
  readonly kind: keyof typeof texts;
}

const texts = {
  'sister concern listed': {
    subject: 'You may use the e-invoice API through another company',
    text: (company: string) =>
      `${company} has listed your organisation as a sister concern.\n\n` +
      'You may now make API users under its client: sign in to the portal, open API users, and choose ' +
      'the company. It learns neither their names nor their passwords. If you do not know this company, ' +
      'you need do nothing: without you no user is made.\n',
  },
  'sister concern removed': {
    subject: 'Your e-invoice API users of another company are frozen',
    text: (company: string) =>
      `${company} no longer lists your organisation as a sister concern.\n\n` +
      'Your API users under its client are frozen, their tokens have ended. Sign in to the portal to ' +
      'connect another way: Access lists what is open to you.\n',
  },
} as const;
