import { hash, timingSafeEqual } from 'node:crypto';
import { IrpError, limits } from '@openirp/core';
import type { Call, SessionEndpoint } from './endpoints/endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import { type TwinAnswer, type TwinCall, twinPath } from './twins/twins.ts';
import { queried, type WireReply, type WireRequest } from './wire/request.ts';

const json = 'application/json; charset=utf-8';
const reply = (status: number, body: object): WireReply => ({
  status,
  contentType: json,
  body: JSON.stringify(body),
});

/** Whether a request is a twin's; without a secret there are no twins, and no such path. */
export const isTwinCall = ({ method, path }: WireRequest, { config }: Irp): boolean =>
  method === 'POST' && path === twinPath && config.twinSecret !== '';

/**
 * Answers a call that a twin hands over: the twin has let its caller in, this IRP decides what that
 * caller may see of its own documents. Whoever knows the secret can speak for any GSTIN.
 */
export async function answerTwin(request: WireRequest, irp: Irp): Promise<WireReply> {
  if (!isAuthorised(request, irp.config.twinSecret)) return reply(401, {});
  try {
    const call = JSON.parse((await request.body(2 * limits.bodyBytesMax)).toString()) as TwinCall;
    const endpoint = endpoints.find((one) => one.name === call.endpoint);
    if (endpoint?.needs !== 'session' || endpoint.crossesOver !== true) return reply(404, {});
    return reply(200, await answered(endpoint, call, irp));
  } catch (error) {
    irp.log.error({ err: error, requestId: request.id }, 'a twin could not be answered');
    return reply(500, {});
  }
}

async function answered(
  endpoint: SessionEndpoint,
  { caller, parameter, text, query }: TwinCall,
  irp: Irp,
): Promise<TwinAnswer> {
  const call: Call = { caller, parameter, text, query: (...names) => queried(query, names) };
  try {
    // A block that was put up here holds for whoever comes by another IRP, too.
    await irp.blocks.refuseBlocked(caller.gstin);
    return { answer: await endpoint.handle(call, irp) };
  } catch (error) {
    if (!(error instanceof IrpError)) throw error;
    return { refused: { details: error.details, info: error.info } };
  }
}

function isAuthorised(request: WireRequest, secret: string): boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(request.header('authorization') ?? ''), digest(`Bearer ${secret}`));
}
