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

/** Puts the client's own secret in the place of the one that nobody knows. */
export async function grantSecret(db: Db, clientId: string, secretHash: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('clients')
    .set({ secret_hash: secretHash })
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Undone('no client');
}
