import type { Client } from '../../accounts/clients.ts';
import { panOf } from '../../accounts/pan.ts';
import type { User } from '../../accounts/users.ts';
import { PageRefusal } from '../refusal.ts';
import type { UserVisit } from '../visit.ts';

/** What somebody is to the client of the API user as whom they are signed in. */
export interface Standing {
  readonly client: Client;
  /** Knows the client's secret, and the client is not blocked. */
  readonly isOwner: boolean;
  /**
   * Whether the users of this client are its owner's. A service provider must not know those of the
   * taxpayers that it serves; in a sandbox it makes them itself, for GSTINs that no other client has.
   */
  readonly hasUsers: boolean;
}

/** Looks up what the visitor is to the client. */
export async function standingOf({ irp, user }: UserVisit): Promise<Standing> {
  const client = await irp.clients.find(user.clientId);
  if (client === undefined) throw new PageRefusal(404);
  const isSandbox = irp.config.environment === 'sandbox';
  // A sister concern may know the secret of the company through which it calls; it owns nothing there.
  const isKin = isSandbox || client.category !== 'TXP' || isOfClient(client, user);
  const isOwner = isKin && user.isOwner && client.state === 'active';
  return { client, isOwner, hasUsers: isSandbox || client.category === 'TXP' };
}

/** Whether a user is of the PAN of its client, as far as that is known. */
const isOfClient = ({ pan }: Client, { gstin }: { readonly gstin: string }): boolean =>
  pan === undefined || pan === panOf(gstin);

/** The users whom the visitor may see: those of the client, or the own one alone. */
export async function usersSeen(visit: UserVisit, standing: Standing): Promise<User[]> {
  const { irp, user } = visit;
  if (standing.isOwner && standing.hasUsers) {
    const all = await irp.users.ofClient(user.clientId);
    // Those of sister concerns are theirs alone.
    const isSandbox = irp.config.environment === 'sandbox';
    return isSandbox ? all : all.filter((one) => isOfClient(standing.client, one));
  }
  const own = await irp.users.find(user.userName);
  return own === undefined ? [] : [own];
}

/** The user whom the path names. Refuses with 404 one whom the visitor may not see. */
export async function userAsked(visit: UserVisit, standing: Standing): Promise<User> {
  const seen = await usersSeen(visit, standing);
  const asked = seen.find(({ userName }) => userName === visit.parameters.userName);
  if (asked === undefined) throw new PageRefusal(404);
  return asked;
}
