import type { ApplicationsTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import type { Application } from './application.ts';
import { readApplication } from './application-rows.ts';
import { type Actor, nameOfActor, type Outcome, Undone } from './outcome.ts';
import type { ApplicationParts } from './parts.ts';
import { type ApplicationAct, isOpen, may, stateAfter } from './states.ts';
import { recordStep } from './steps.ts';

/** Which application, as it was when somebody looked at it, and who does something to it. */
export interface Asked {
  readonly id: string;
  readonly revision: number;
  readonly actor: Actor;
}

type Db = Store['db'];

/** What else an act does, and what it changes in the row. */
type Effect = (db: Db, application: Application) => Promise<Partial<ApplicationsTable> | undefined>;

/**
 * Does something to an application in one transaction: state, client, step, audit and mail are all
 * there, or none. Of two at once the second finds another revision than it knew.
 */
export function perform(
  parts: ApplicationParts,
  act: ApplicationAct,
  asked: Asked,
  reason: string,
  effect: Effect,
): Promise<Outcome> {
  const { id, revision, actor } = asked;
  const { store, clock, audit } = parts;
  return undone(() =>
    store.db.transaction().execute(async (db) => {
      const before = await readApplication(db, id);
      if (before === undefined || !isSeenBy(before, actor)) throw new Undone('not found');
      if (before.revision !== revision) throw new Undone('conflict');
      if (!may(actor.role, act, before)) throw new Undone('not now');
      const state = stateAfter(act, before.state);
      const at = clock.now();
      const taken = { state, revision: revision + 1, updated_at: at };
      // Before anything else: whoever comes at the same moment waits here, and then finds no row.
      const won = await update(db, id, revision, taken);
      if (!won) throw new Undone('conflict');
      const changes = await effect(db, before);
      const open_key = isOpen(state) ? {} : { open_key: null };
      await update(db, id, revision + 1, { ...taken, ...open_key, ...changes });
      const application = (await readApplication(db, id))!;
      if (act === 'save') return { done: application };
      await recordStep(db, parts, { application, actor, at, reason });
      const details = { from: before.state, reason, clientId: application.clientId };
      const subject = `application ${id}`;
      await audit.note(
        { actor: nameOfActor(actor), act: `application ${state}`, subject, details },
        db,
      );
      return { done: application };
    }),
  );
}

/** Officers see what was submitted once, organisations what is theirs. */
export const isSeenBy = (application: Application, actor: Actor): boolean =>
  actor.role === 'officer' ? application.submittedAt !== undefined : application.pan === actor.pan;

/** Runs a transaction; what it throws as undone is its outcome. */
export async function undone<O extends Outcome>(run: () => Promise<O>): Promise<O | Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

async function update(
  db: Db,
  id: string,
  revision: number,
  changes: Partial<ApplicationsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('applications')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
