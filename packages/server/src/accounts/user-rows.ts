import type { Store } from '../store/store.ts';

/** Users of one client and of one GSTIN under it. */
export const usersByClientMax = 500;
export const usersByGstinMax = 10;

/** Changes nothing; of two who would change the users of a GSTIN at once, one is first. */
export async function lockGstin(db: Store['db'], gstin: string): Promise<void> {
  await db
    .updateTable('taxpayers')
    .set(({ ref }) => ({ status: ref('status') }))
    .where('gstin', '=', gstin)
    .execute();
}

/** Changes nothing; of two who would change what a client has at once, one is first. */
export async function lockClient(db: Store['db'], clientId: string): Promise<void> {
  await db
    .updateTable('clients')
    .set(({ ref }) => ({ state: ref('state') }))
    .where('client_id', '=', clientId)
    .execute();
}

/** Whether a GSTIN, or its client, has as many users as may be. */
export async function isFull(
  db: Store['db'],
  { gstin, clientId }: { readonly gstin: string; readonly clientId: string },
  isByTaxpayer: boolean,
): Promise<boolean> {
  const ofGstin = db
    .selectFrom('users')
    .select('user_name')
    .where('gstin', '=', gstin)
    .$if(!isByTaxpayer, (query) => query.where('client_id', '=', clientId));
  if ((await ofGstin.limit(usersByGstinMax).execute()).length >= usersByGstinMax) return true;
  if (isByTaxpayer) return false;
  const ofClient = db.selectFrom('users').select('user_name').where('client_id', '=', clientId);
  return (await ofClient.limit(usersByClientMax).execute()).length >= usersByClientMax;
}

/** Ends tokens and portal sessions of some users. */
export async function endSessions(db: Store['db'], userNames: readonly string[]): Promise<void> {
  if (userNames.length === 0) return;
  await db.deleteFrom('sessions').where('user_name', 'in', userNames).execute();
  await db.deleteFrom('portal_sessions').where('user_name', 'in', userNames).execute();
}

/** A question for the GSTINs of a PAN. */
export const gstinsOf = (db: Store['db'], pan: string) =>
  db.selectFrom('taxpayers').select('gstin').where('pan', '=', pan);

/** Whether a GSTIN has users of another client. */
export async function isOfOthers(
  db: Store['db'],
  gstin: string,
  clientId: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('users')
    .select('user_name')
    .where('gstin', '=', gstin)
    .where('client_id', '!=', clientId)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
