import type { OneTimeCodesTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import type { CodeHashes } from './code-hashes.ts';
import type { Asking } from './one-time-codes.ts';

const hourMs = 3_600_000;

export type Counted = Pick<
  OneTimeCodesTable,
  'subject_hash' | 'mobile_hash' | 'email_hash' | 'address_hash'
>;

/** Times that codes may be sent within an hour: to one number, for one PAN, from one address. */
export const sendsByHourMax: Readonly<Record<keyof Counted, number>> = {
  mobile_hash: 8,
  email_hash: 8,
  subject_hash: 16,
  // It may be that of a whole company.
  address_hash: 60,
};

/** What is counted of somebody who asks. */
export const countedOf = (
  { subject, mobile, email, address }: Pick<Asking, 'subject' | 'mobile' | 'email' | 'address'>,
  hashes: CodeHashes,
): Counted => ({
  subject_hash: hashes.ofCounted('subject', subject),
  mobile_hash: hashes.ofCounted('mobile', mobile),
  email_hash: hashes.ofCounted('email', email),
  address_hash: hashes.ofCounted('address', address),
});

/**
 * Lets one process at a time count and add, so that many requests at one moment do not pass a limit
 * together; takes out what is not counted any more.
 */
export async function lockCounts(db: Store['db'], now: number): Promise<void> {
  await db
    .insertInto('counters')
    .values({ name: 'one-time codes', next_value: 1 })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ ref, eb }) => ({ next_value: eb(ref('counters.next_value'), '+', 1) })),
    )
    .execute();
  await db
    .deleteFrom('one_time_codes')
    .where('expires_at', '<', now - hourMs)
    .execute();
}

/** Whether one more would be too many within an hour, by any of the four. */
export async function isOverLimit(
  db: Store['db'],
  counted: Counted,
  now: number,
): Promise<boolean> {
  let isOver = false;
  for (const [column, max] of Object.entries(sendsByHourMax) as [keyof Counted, number][]) {
    const { sends } = await db
      .selectFrom('one_time_codes')
      .select(({ fn }) => fn.sum<number | string | null>('sends').as('sends'))
      .where(column, '=', counted[column])
      .where('created_at', '>', now - hourMs)
      .executeTakeFirstOrThrow();
    isOver ||= Number(sends ?? 0) >= max;
  }
  return isOver;
}
