import type { Store } from '../store/store.ts';
import type { Application } from './application.ts';
import { readClientId, readEntries } from './application-rows.ts';
import { noAccess } from './direct-access.ts';
import { Undone } from './outcome.ts';
import type { ApplicationParts } from './parts.ts';

type Db = Store['db'];

/** The client whose addresses are asked for; undefined for a new one, if there may be one. */
export async function clientFor(
  db: Db,
  { directAccessCrore }: Pick<ApplicationParts, 'directAccessCrore'>,
  asked: Pick<Application, 'pan' | 'gstin' | 'category' | 'kind'>,
): Promise<string | undefined> {
  const { pan, gstin, category, kind } = asked;
  const clientId = await readClientId(db, pan, category);
  if (kind === 'addresses') {
    if (clientId === undefined) throw new Undone('no client');
    return clientId;
  }
  if (clientId !== undefined) throw new Undone('client there');
  const entries = await readEntries(db, pan);
  const why = noAccess(entries, gstin, category, directAccessCrore);
  if (why !== undefined) throw new Undone(why);
  return undefined;
}
