import type { ClientCategory, Clients, NewClient } from '../accounts/clients.ts';
import { panOf } from '../accounts/pan.ts';
import type { AddingOutcome, NewUser, Users } from '../accounts/users.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Blocks } from '../enforcement/blocks.ts';
import type { Store } from '../store/store.ts';
import { relationTo } from './clients-for.ts';

/** A client that is brought over, with the addresses from which it calls. */
export type BroughtClient = NewClient & { readonly addresses: readonly string[] };

export type BringingOutcome = 'added' | 'id taken' | 'pan has one';
export type UserBringingOutcome = AddingOutcome | 'no client' | 'no gstin';

/** A client as the operator sees it. */
export interface ListedClient {
  readonly clientId: string;
  readonly category: ClientCategory;
  readonly name: string;
  readonly pan: string | null;
  readonly state: 'active' | 'blocked';
  readonly addresses: readonly string[];
}

/** A user as the operator sees it. */
export interface ListedUser {
  readonly userName: string;
  readonly gstin: string;
  readonly clientId: string;
  readonly state: 'active' | 'frozen';
  readonly lastUsedAt: number | null;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly clients: Clients;
  readonly users: Users;
  readonly audit: Audit;
  readonly blocks: Blocks;
}

const actor = 'operator';

/**
 * Credentials in the hands of whoever runs the portal: those of the e-way bill API are brought over as
 * they are, and any can be stopped.
 */
export class Credentials {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Adds a client whose id and secret its owner has already. */
  async addClient(client: BroughtClient): Promise<BringingOutcome> {
    const { store, clock, clients, audit } = this.#parts;
    const { clientId, category, pan, addresses } = client;
    return store.db.transaction().execute(async (db) => {
      const now = clock.now();
      if ((await clients.add([client], now, db)) === 0) {
        const known = db.selectFrom('clients').select('client_id');
        const same = await known.where('client_id', '=', clientId).executeTakeFirst();
        return same === undefined ? 'pan has one' : 'id taken';
      }
      const rows = addresses.map((address) => ({ client_id: clientId, address, added_at: now }));
      if (rows.length > 0) await db.insertInto('client_addresses').values(rows).execute();
      const details = { category, pan, addresses };
      await audit.note(
        { actor, act: 'client brought over', subject: `client ${clientId}`, details },
        db,
      );
      return 'added';
    });
  }

  /** Adds a user whose name and password its taxpayer has already. */
  async addUser(user: NewUser): Promise<UserBringingOutcome> {
    const { store, clock, clients, users, audit } = this.#parts;
    const { userName, gstin, clientId } = user;
    if ((await clients.find(clientId)) === undefined) return 'no client';
    const pan = panOf(gstin);
    const entry = store.db.selectFrom('taxpayers').select('gstin').where('gstin', '=', gstin);
    if ((await entry.executeTakeFirst()) === undefined) return 'no gstin';
    const details = { gstin, clientId };
    return users.addOne(user, clock.now(), {
      isByTaxpayer: true,
      mayMake: async (db) => (await relationTo(db, pan, clientId)) !== 'none',
      also: (db) =>
        audit.note({ actor, act: 'user brought over', subject: `user ${userName}`, details }, db),
    });
  }

  /** Every client, by name. */
  async clients(): Promise<ListedClient[]> {
    const { db } = this.#parts.store;
    const [rows, addresses] = await Promise.all([
      db.selectFrom('clients').selectAll().orderBy('name').orderBy('client_id').execute(),
      db.selectFrom('client_addresses').selectAll().orderBy('address').execute(),
    ]);
    const byClient = Map.groupBy(addresses, ({ client_id }) => client_id);
    return rows.map(({ client_id, category, name, pan, state }) => ({
      clientId: client_id,
      category: category as ClientCategory,
      ...{ name, pan, state },
      addresses: (byClient.get(client_id) ?? []).map(({ address }) => address),
    }));
  }

  /** Users of a client, of a GSTIN, or of both; all where neither is given. */
  async users(of: { clientId?: string; gstin?: string } = {}): Promise<ListedUser[]> {
    const rows = await this.#parts.store.db
      .selectFrom('users')
      .select(['user_name', 'gstin', 'client_id', 'state', 'last_used_at'])
      .$if(of.clientId !== undefined, (query) => query.where('client_id', '=', of.clientId ?? ''))
      .$if(of.gstin !== undefined, (query) => query.where('gstin', '=', of.gstin ?? ''))
      .orderBy('gstin')
      .orderBy('user_name')
      .execute();
    return rows.map(({ user_name, gstin, client_id, state, last_used_at }) => ({
      userName: user_name,
      clientId: client_id,
      ...{ gstin, state },
      lastUsedAt: last_used_at,
    }));
  }

  /** Blocks or unblocks a client, as the desk does; running portals heed it within a second. */
  async setBlocked(clientId: string, isBlocked: boolean): Promise<boolean> {
    const { clients, blocks } = this.#parts;
    if (isBlocked) return blocks.block('client', clientId, 'Blocked by the operator.', actor);
    if ((await clients.find(clientId)) === undefined) return false;
    await blocks.lift('client', clientId, 'Unblocked by the operator.', actor);
    return true;
  }

  /** Freezes or unfreezes a user; what the operator froze nobody else unfreezes. */
  setFrozen(userName: string, isFrozen: boolean): Promise<boolean> {
    const { users, audit } = this.#parts;
    const act = isFrozen ? 'user frozen' : 'user unfrozen';
    return users.setFrozen(userName, isFrozen, 'operator', {
      also: (db) => audit.note({ actor, act, subject: `user ${userName}` }, db),
    });
  }
}
