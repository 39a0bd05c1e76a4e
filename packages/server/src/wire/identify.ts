import { refusal } from '@openirp/core';
import type { Irp } from '../irp.ts';
import { callerHeader, type WireRequest } from './request.ts';

/**
 * The first gate: which client is calling. Throws 1011 or 1012 when a header is missing, 1010 when
 * the pair is wrong.
 */
export async function identify(request: WireRequest, { clients }: Irp): Promise<string> {
  request.stages?.enter('identify');
  const clientId = callerHeader(request, 'clientId');
  if (clientId === undefined) throw refusal('1011');
  const clientSecret = callerHeader(request, 'clientSecret');
  if (clientSecret === undefined) throw refusal('1012');
  await clients.identify(clientId, clientSecret);
  if (request.trace !== undefined) request.trace.clientId = clientId;
  return clientId;
}
