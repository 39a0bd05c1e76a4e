import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { type Application, emptyData } from './application.ts';
import { openKeyOf, readAddresses, readApplication } from './application-rows.ts';
import { clientFor } from './client-for.ts';
import { type Actor, nameOfActor, type Outcome, Undone } from './outcome.ts';
import type { ApplicationParts } from './parts.ts';
import { undone } from './perform.ts';
import { recordStep } from './steps.ts';

/** Each may leave a report behind. */
export const begunInDayMax = 20;
const dayMs = 86_400_000;

/** Begins a draft, unless the organisation has no use for one. */
export function start(
  parts: ApplicationParts,
  asked: Pick<Application, 'pan' | 'gstin' | 'category' | 'kind'>,
): Promise<Outcome> {
  const { store, clock, audit } = parts;
  const { pan, gstin, category, kind } = asked;
  const id = `A${randomUUID().replaceAll('-', '').slice(0, 11).toUpperCase()}`;
  const actor: Actor = { role: 'applicant', pan };
  return undone(() =>
    store.db.transaction().execute(async (db) => {
      const clientId = await clientFor(db, parts, asked);
      const addresses = clientId === undefined ? [] : await readAddresses(db, clientId);
      const at = clock.now();
      if ((await countSince(db, pan, at - dayMs)) >= begunInDayMax)
        throw new Undone('too many today');
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('applications')
        .values({
          ...{ id, pan, gstin, category, kind, state: 'draft', client_id: clientId ?? null },
          data: JSON.stringify({ ...emptyData, addresses }),
          ...{ revision: 1, created_at: at, updated_at: at, submitted_at: null },
          ...{ secret_mark: null, open_key: openKeyOf(pan, category, kind) },
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) throw new Undone('open already');
      const application = (await readApplication(db, id))!;
      await recordStep(db, parts, { application, actor, at, reason: '' });
      const [act, subject] = ['application draft', `application ${id}`];
      const details = { kind, category, gstin };
      await audit.note({ actor: nameOfActor(actor), act, subject, details }, db);
      return { done: application };
    }),
  );
}

async function countSince(db: Store['db'], pan: string, since: number): Promise<number> {
  const { count } = await db
    .selectFrom('applications')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('pan', '=', pan)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}
