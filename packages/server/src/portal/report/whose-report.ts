import type { Client } from '../../accounts/clients.ts';
import type { Visit } from '../visit.ts';

/** A client whose report a visitor may see. */
export type SeenClient = Pick<Client, 'clientId' | 'name' | 'category'>;

/**
 * The clients whose reports a visitor may see: those of the organisation that has signed in, and that of
 * an API user who has shown that the client is theirs.
 */
export async function clientsSeen({ irp, organisation, user }: Visit): Promise<SeenClient[]> {
  const ofOrganisation =
    organisation === undefined ? [] : await irp.testReports.clientsOf(organisation.pan);
  if (user === undefined || !user.isOwner) return ofOrganisation;
  const own = await irp.clients.find(user.clientId);
  const isMore =
    own?.state === 'active' && !ofOrganisation.some((one) => one.clientId === user.clientId);
  return isMore ? [own, ...ofOrganisation] : ofOrganisation;
}

/** The client that was asked for by name, or the first one; undefined for one that is not seen. */
export function clientAsked(seen: readonly SeenClient[], asked: string): SeenClient | undefined {
  return asked === '' ? seen[0] : seen.find(({ clientId }) => clientId === asked);
}
