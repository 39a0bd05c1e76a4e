import { endOwnership, markOf } from '../accounts/clients.ts';
import type { Store } from '../store/store.ts';
import type { Application } from './application.ts';
import { Undone } from './outcome.ts';

type Db = Store['db'];

export interface NewAccess {
  readonly clientId: string;
  /** Of a secret that nobody knows: the client's own is made when the organisation asks for it. */
  readonly secretHash: string;
  readonly at: number;
}

/** Makes the client that an approved application leads to, and its whitelist. */
export async function grantAccess(
  db: Db,
  { pan, gstin, category, data }: Application,
  { clientId, secretHash, at }: NewAccess,
): Promise<void> {
  const entry = await db
    .selectFrom('taxpayers')
    .select('legal_name')
    .where('gstin', '=', gstin)
    .executeTakeFirst();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('clients')
    .values({
      ...{ client_id: clientId, category, pan, name: entry?.legal_name ?? gstin },
      secret_hash: secretHash,
      former_secret_hash: null,
      former_secret_until: null,
      state: 'active',
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Undone('client there');
  await whitelist(db, clientId, data.addresses, at);
}

/** Lets a client call from the addresses of an approved application, and from no others. */
export async function grantAddresses(
  db: Db,
  { pan, clientId, data }: Application,
  at: number,
): Promise<void> {
  const client = await db
    .selectFrom('clients')
    .select('client_id')
    .where('client_id', '=', clientId ?? '')
    .where('pan', '=', pan)
    .executeTakeFirst();
  if (client === undefined) throw new Undone('no client');
  await db.deleteFrom('client_addresses').where('client_id', '=', client.client_id).execute();
  await whitelist(db, client.client_id, data.addresses, at);
}

async function whitelist(db: Db, client_id: string, addresses: readonly string[], at: number) {
  await db
    .insertInto('client_addresses')
    .values(addresses.map((address) => ({ client_id, address, added_at: at })))
    .execute();
}

/**
 * Puts the client's own secret in the place of the one that nobody knows. Where that one is gone
 * already, a program may use what took its place, and nothing is changed.
 */
export async function grantSecret(db: Db, { id }: Application, secretHash: string): Promise<void> {
  const row = await db
    .selectFrom('clients')
    .innerJoin('applications', 'applications.client_id', 'clients.client_id')
    .select(['clients.client_id', 'clients.secret_hash', 'applications.secret_mark'])
    .where('applications.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new Undone('no client');
  if (markOf(row.secret_hash) !== row.secret_mark) throw new Undone('secret taken');
  const { numUpdatedRows } = await db
    .updateTable('clients')
    .set({ secret_hash: secretHash, former_secret_hash: null, former_secret_until: null })
    .where('client_id', '=', row.client_id)
    .where('secret_hash', '=', row.secret_hash)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Undone('secret taken');
  await endOwnership(db, row.client_id);
}
