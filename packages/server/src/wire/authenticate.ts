import { refusal } from '@openirp/core';
import type { Session } from '../accounts/sessions.ts';
import type { Irp } from '../irp.ts';
import { callerHeader, type WireRequest } from './request.ts';

/**
 * The second gate: whose session it is. Throws 1004 or 1006 when a header is missing; 1005 when the
 * token is missing, unknown, expired, or another user's; 1018 for another client's token; 1015 for
 * another GSTIN's.
 */
export async function authenticate(
  request: WireRequest,
  clientId: string,
  { sessions }: Irp,
): Promise<Session> {
  const gstin = callerHeader(request, 'gstin');
  if (gstin === undefined) throw refusal('1004');
  const userName = callerHeader(request, 'userName');
  if (userName === undefined) throw refusal('1006');
  const authToken = callerHeader(request, 'authToken');
  if (authToken === undefined) throw refusal('1005');
  const session = await sessions.find(authToken);
  if (session.clientId !== clientId) throw refusal('1018');
  if (session.userName !== userName) throw refusal('1005');
  if (session.gstin !== gstin) throw refusal('1015');
  return session;
}
