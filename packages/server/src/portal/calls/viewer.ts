import type { PortalUser } from '../../accounts/portal-sessions.ts';
import type { Viewer } from '../../call-log/recorded-call.ts';

/** Whose calls somebody who is signed in may see. */
export function viewerOf(user: PortalUser & { readonly isOwner?: boolean }): Viewer {
  const { clientId, userName, isOwner = false } = user;
  return { clientId, userName, isOwner };
}
