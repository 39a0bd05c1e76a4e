import { countUp } from '../store/count-up.ts';
import type { OfficersOptions } from './officers.ts';

/** Wrong codes in a row, each behind the right password, after which an officer is frozen. */
export const wrongCodesMax = 10;

/** A try that failed. */
export interface Failed {
  readonly name: string;
  /** Of the officer whose password was right; undefined for every other try. */
  readonly passwordHash: string | undefined;
  readonly address: string;
}

/**
 * Counts a wrong second factor behind the right password, over all processes, and freezes the officer
 * after so many in a row: somebody else has the password. Whatever was wrong, the database has about
 * the same to do, so that its time does not tell whether the password was right.
 */
export async function countWrong(
  { store, audit, sessions }: OfficersOptions,
  { name, passwordHash, address }: Failed,
): Promise<void> {
  const isFrozen = await store.db.transaction().execute(async (db) => {
    await countUp(db, 'refused officers');
    await db
      .updateTable('officers')
      .set(({ eb }) => ({ wrong_codes: eb('wrong_codes', '+', 1) }))
      .where('name', '=', name)
      .where('state', '=', 'active')
      .where('password_hash', '=', passwordHash ?? '')
      .execute();
    const { numUpdatedRows } = await db
      .updateTable('officers')
      .set({ state: 'frozen' })
      .where('name', '=', name)
      .where('state', '=', 'active')
      .where('wrong_codes', '>=', wrongCodesMax)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const act = { actor: 'rule', act: 'officer frozen', subject: `officer ${name}` };
    await audit.note({ ...act, details: { wrongCodes: wrongCodesMax, address } }, db);
    return true;
  });
  if (isFrozen) await sessions.revoke(name);
}
