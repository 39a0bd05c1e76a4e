import { panOf } from '../accounts/pan.ts';
import { lockClient } from '../accounts/user-rows.ts';
import type { AddingOutcome, User, Users } from '../accounts/users.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import { clientsFor, clientsNamed, type KnownClient, keyOf, relationTo } from './clients-for.ts';
import { isDummy } from './dummy-gstins.ts';
import type { Organisations } from './organisations.ts';

/** A user of an organisation's GSTIN, with the client that it belongs to. */
export interface OwnUser extends User {
  readonly client: KnownClient;
}

/** The register's entry of one of its GSTINs. */
export type OwnGstin = TaxpayersTable;

/** What an organisation asks for when it makes a user. */
export interface WantedUser {
  readonly gstin: string;
  /** The key of the client that the user is to belong to. */
  readonly clientKey: string;
  readonly userName: string;
  /** What is kept of the password: between form and codes nothing else waits. */
  readonly passwordHash: string;
}

export type MakingOutcome = AddingOutcome | 'no gstin' | 'lapsed' | 'no client' | 'own client only';

/** What becomes of freezing, or of ending that. */
export type FreezingOutcome = 'done' | 'by operator' | 'not served' | 'nobody';

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly users: Users;
  readonly organisations: Organisations;
  readonly audit: Audit;
}

/**
 * The API users of an organisation's GSTINs, under whichever client each of them is. Whose a user is
 * follows from the PAN inside its GSTIN; of other organisations' users nothing is told.
 */
export class GstinUsers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The clients under which it may make users. */
  clientsFor(pan: string): Promise<KnownClient[]> {
    return clientsFor(this.#parts.store.db, pan);
  }

  /** Every user of its GSTINs. */
  async of(pan: string): Promise<OwnUser[]> {
    const users = await this.#parts.users.ofPan(pan);
    const ids = [...new Set(users.map(({ clientId }) => clientId))];
    const clients = await clientsNamed(this.#parts.store.db, pan, ids);
    return users.map((user) => ({ ...user, client: clients.get(user.clientId)! }));
  }

  /** One of them; undefined for another organisation's as for one that nobody has. */
  async find(pan: string, userName: string): Promise<OwnUser | undefined> {
    const user = await this.#parts.users.find(userName);
    if (user === undefined || panOf(user.gstin) !== pan) return undefined;
    const clients = await clientsNamed(this.#parts.store.db, pan, [user.clientId]);
    return { ...user, client: clients.get(user.clientId)! };
  }

  /** What speaks against a user, as far as it can be said without making it. */
  async faultOf(
    pan: string,
    { gstin, clientKey }: Pick<WantedUser, 'gstin' | 'clientKey'>,
  ): Promise<MakingOutcome | KnownClient> {
    const entry = (await this.#parts.organisations.entriesOf(pan)).find(
      (one) => one.gstin === gstin,
    );
    if (entry === undefined) return 'no gstin';
    if (entry.status !== 'ACT' && entry.status !== 'SUS') return 'lapsed';
    const client = (await this.clientsFor(pan)).find(({ key }) => key === clientKey);
    if (client === undefined) return 'no client';
    // Dummies are for the tests of whoever made them.
    if (isDummy(entry) && client.relation !== 'own') return 'own client only';
    return client;
  }

  /** Makes a user for one of its GSTINs under a client that may act for it. */
  async make(pan: string, wanted: WantedUser): Promise<MakingOutcome> {
    const { users, audit, clock } = this.#parts;
    const client = await this.faultOf(pan, wanted);
    if (typeof client === 'string') return client;
    const { gstin, userName, passwordHash } = wanted;
    const { clientId } = client;
    const outcome = await users.addOne({ gstin, userName, passwordHash, clientId }, clock.now(), {
      isByTaxpayer: true,
      // A company may take the PAN off its list meanwhile, an officer may block the client.
      mayMake: async (db) => (await relationTo(db, pan, clientId)) !== 'none',
      also: (db) => audit.note(actOf(pan, 'user made', { gstin, userName, clientId }), db),
    });
    return outcome === 'not yours' ? 'no client' : outcome;
  }

  /** Freezes or unfreezes one of its users. */
  async setFrozen(pan: string, userName: string, isFrozen: boolean): Promise<FreezingOutcome> {
    const user = await this.find(pan, userName);
    if (user === undefined) return 'nobody';
    const { clientId } = user;
    const act = isFrozen ? 'user frozen' : 'user unfrozen';
    const { users, audit } = this.#parts;
    let isServed = true;
    const isDone = await users.setFrozen(userName, isFrozen, 'organisation', {
      may: async (db) => {
        // A company may take the PAN off its list meanwhile, which freezes what it finds active.
        await lockClient(db, clientId);
        isServed = isFrozen || (await relationTo(db, pan, clientId)) !== 'none';
        return isServed;
      },
      also: (db) => audit.note(actOf(pan, act, user), db),
    });
    if (!isServed) return 'not served';
    return isDone ? 'done' : 'by operator';
  }

  /** Sets a new password; the user's tokens and sessions die. Tells whether there is such a user. */
  async setPassword(pan: string, userName: string, password: string): Promise<boolean> {
    const user = await this.find(pan, userName);
    if (user === undefined) return false;
    const { users, audit } = this.#parts;
    return users.setPassword(userName, password, '', (db) =>
      audit.note(actOf(pan, 'password changed', user), db),
    );
  }

  /** Freezes all its users under one client. Tells how many; undefined where there are none. */
  async freezeAllOf(pan: string, clientKey: string): Promise<number | undefined> {
    const { store, users, audit } = this.#parts;
    const theirs = (await users.ofPan(pan)).find(({ clientId }) => keyOf(clientId) === clientKey);
    if (theirs === undefined) return undefined;
    const { clientId } = theirs;
    return store.db.transaction().execute(async (db) => {
      await lockClient(db, clientId);
      const frozen = await users.freezeAll(db, pan, clientId);
      const details = { userNames: frozen };
      const actor = `organisation ${pan}`;
      await audit.note({ actor, act: 'users frozen', subject: `client ${clientId}`, details }, db);
      return frozen.length;
    });
  }
}

function actOf(
  pan: string,
  act: string,
  { gstin, userName, clientId }: { gstin: string; userName: string; clientId: string },
) {
  const actor = `organisation ${pan}`;
  return { actor, act, subject: `user ${userName}`, details: { gstin, clientId } };
}
