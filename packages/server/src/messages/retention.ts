import type { MessagesTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import { shownMax } from './messages.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How long it can be seen that something was sent; what it said is gone by then. */
const doneDays = 30;

/** Takes out messages that are over, and where there is no gateway, all but the newest of a day. */
export async function forgetOldMessages(
  { db }: Store,
  now: number,
  sending: readonly MessagesTable['channel'][],
): Promise<void> {
  await db
    .deleteFrom('messages')
    .where('state', 'in', ['sent', 'failed'])
    .where('created_at', '<', now - doneDays * dayMs)
    .execute();
  await db
    .deleteFrom('messages')
    .where('state', '=', 'dropped')
    .where('created_at', '<', now - hourMs)
    .execute();
  const shown = (['mail', 'sms'] as const).filter((channel) => !sending.includes(channel));
  if (shown.length === 0) return;
  const newest = db
    .selectFrom('messages')
    .select('id')
    .where('state', '=', 'waiting')
    .where('channel', 'in', shown)
    .where('created_at', '>=', now - dayMs)
    .orderBy('created_at', 'desc')
    .limit(shownMax);
  await db
    .deleteFrom('messages')
    .where('state', '=', 'waiting')
    .where('channel', 'in', shown)
    .where('id', 'not in', newest)
    .execute();
}
