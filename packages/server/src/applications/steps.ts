import type { Messages } from '../messages/messages.ts';
import type { Store } from '../store/store.ts';
import type { Application } from './application.ts';
import { letter } from './letters.ts';
import { type Actor, nameOfActor } from './outcome.ts';

export interface Taken {
  readonly application: Application;
  readonly actor: Actor;
  readonly at: number;
  readonly reason: string;
}

/** Notes a step of an application, and tells the organisation of it at its registered address. */
export async function recordStep(
  db: Store['db'],
  { messages, publicUrl }: { readonly messages: Messages; readonly publicUrl: string },
  { application, actor, at, reason }: Taken,
): Promise<void> {
  const { id, gstin, state } = application;
  const { last } = await db
    .selectFrom('application_steps')
    .select(({ fn }) => fn.max('seq').as('last'))
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow();
  const seq = Number(last ?? 0) + 1;
  await db
    .insertInto('application_steps')
    .values({ application_id: id, seq, at, actor: nameOfActor(actor), state, reason })
    .execute();
  if (state === 'draft') return;
  const entry = await db
    .selectFrom('taxpayers')
    .select('email')
    .where('gstin', '=', gstin)
    .executeTakeFirst();
  if (!entry?.email) return;
  const mail = letter({ application, reason, at, publicUrl });
  await messages.send({ ...mail, recipient: entry.email }, db);
}
