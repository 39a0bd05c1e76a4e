import { limitKey } from '../accounts/limit-key.ts';
import { countUp } from '../store/count-up.ts';
import type { OneTimeCodesTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import type { CodeHashes } from './code-hashes.ts';
import type { Asking } from './one-time-codes.ts';

const hourMs = 3_600_000;

export type Counted = Pick<
  OneTimeCodesTable,
  'party_hash' | 'mobile_hash' | 'email_hash' | 'address_hash'
>;

/**
 * Times an hour that somebody may ask for codes: with the same PAN, number and mail address together,
 * right or wrong, and from one address. Wrong contacts use up nothing of the right ones.
 */
export const asksByHourMax = {
  party_hash: 8,
  // It may be that of a whole company.
  address_hash: 60,
} as const satisfies Partial<Record<keyof Counted, number>>;

/** Times an hour that codes are really sent to one number or mail address, for however many PANs. */
export const sendsByHourMax = {
  mobile_hash: 16,
  email_hash: 16,
} as const satisfies Partial<Record<keyof Counted, number>>;

/** Challenges that can be open at once, whoever asked for them: the table is not to grow without end. */
export const openMax = 100_000;

/**
 * What is counted of somebody who asks. Organisations that are signed in are counted apart, so that
 * strangers cannot use up what is theirs.
 */
export function countedOf(
  asking: Omit<Asking, 'content' | 'isGenuine'>,
  hashes: CodeHashes,
): Counted {
  const { purpose, subject, mobile, email, address } = asking;
  const who = purpose === 'new user' ? 'signed in' : 'anybody';
  const hashOf = (kind: string, ...values: readonly string[]) =>
    hashes.ofCounted(kind, JSON.stringify([who, ...values]));
  return {
    party_hash: hashOf('party', subject, mobile, email),
    mobile_hash: hashOf('mobile', mobile),
    email_hash: hashOf('email', email),
    address_hash: hashes.ofCounted('address', limitKey(address)),
  };
}

/**
 * Lets one process at a time count and add, so that many requests at one moment do not pass a limit
 * together; takes out what is not counted any more.
 */
export async function lockCounts(db: Store['db'], now: number): Promise<void> {
  await countUp(db, 'one-time codes');
  await db
    .deleteFrom('one_time_codes')
    .where('expires_at', '<', now - hourMs)
    .execute();
}

/** Whether one more challenge would be too many within an hour. */
export async function isOverLimit(
  db: Store['db'],
  counted: Counted,
  now: number,
): Promise<boolean> {
  const isOver: boolean[] = [];
  for (const [column, max] of limitsIn(asksByHourMax)) {
    isOver.push((await sendsOf(db, { column, counted, now })) >= max);
  }
  return isOver.includes(true);
}

/**
 * Whether the number or the mail address was sent enough within an hour. Asked for right and wrong
 * contacts alike, and never told: then nothing is sent, as where there is nobody.
 */
export async function isSentEnough(
  db: Store['db'],
  counted: Counted,
  now: number,
): Promise<boolean> {
  const isEnough: boolean[] = [];
  for (const [column, max] of limitsIn(sendsByHourMax)) {
    isEnough.push((await sendsOf(db, { column, counted, now, isSent: true })) >= max);
  }
  return isEnough.includes(true);
}

/** Whether so many challenges are open that there is room for none. */
export async function isFull(db: Store['db'], now: number, max: number): Promise<boolean> {
  const row = await db
    .selectFrom('one_time_codes')
    .select('expires_at')
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .limit(1)
    .offset(max - 1)
    .executeTakeFirst();
  return row !== undefined;
}

const limitsIn = (limits: Partial<Record<keyof Counted, number>>) =>
  Object.entries(limits) as [keyof Counted, number][];

interface Count {
  readonly column: keyof Counted;
  readonly counted: Counted;
  readonly now: number;
  /** Only where somebody was really sent something. */
  readonly isSent?: boolean;
}

async function sendsOf(db: Store['db'], { column, counted, now, isSent }: Count): Promise<number> {
  const { sends } = await db
    .selectFrom('one_time_codes')
    .select(({ fn }) => fn.sum<number | string | null>('sends').as('sends'))
    .where(column, '=', counted[column])
    .where('created_at', '>', now - hourMs)
    .$if(isSent === true, (query) => query.where('mobile_code_hash', 'is not', null))
    .executeTakeFirstOrThrow();
  return Number(sends ?? 0);
}
