import { refusal } from '@openirp/core';
import type { Session } from '../accounts/sessions.ts';
import type { Irp } from '../irp.ts';
import type { Dialect } from './dialect.ts';
import { callerHeader, type WireRequest } from './request.ts';

/**
 * A GSTIN that was sent twice. The e-way bill system joins the two and finds no such GSTIN (wire
 * contract 3); the e-invoice system is told that it is missing, as with all headers.
 */
const isTwice = (request: WireRequest, dialect: Dialect): boolean =>
  dialect === 'ewb' && (request.header('gstin') ?? '').includes(',');

/**
 * The second gate: whose session it is. Throws 1004 or 1006 when a header is missing; 1005 when the
 * token is missing, unknown, expired, or another user's; 1018 for another client's token; 1015 for
 * another GSTIN's. The e-way bill system asks for no user name.
 */
export async function authenticate(
  request: WireRequest,
  clientId: string,
  dialect: Dialect,
  { sessions }: Irp,
): Promise<Session> {
  const gstin = callerHeader(request, 'gstin');
  if (gstin === undefined) throw refusal(isTwice(request, dialect) ? '1015' : '1004');
  const userName = callerHeader(request, 'userName');
  const isNamed = dialect === 'einvoice' || userName !== undefined;
  if (isNamed && userName === undefined) throw refusal('1006');
  const authToken = callerHeader(request, 'authToken');
  if (authToken === undefined) throw refusal('1005');
  const session = await sessions.find(authToken);
  if (session.clientId !== clientId) throw refusal('1018');
  if (isNamed && session.userName !== userName) throw refusal('1005');
  if (session.gstin !== gstin) throw refusal('1015');
  return session;
}
