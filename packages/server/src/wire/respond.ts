import type { KeyObject } from 'node:crypto';
import {
  type ErrorDetail,
  type InfoDetail,
  IrpError,
  limits,
  messageOf,
  refusal,
  seal,
} from '@openirp/core';
import type { Logger } from 'pino';
import { problemReply, wantsProblem } from './problem.ts';
import { BodyTooLarge, BodyTooSlow, type WireReply, type WireRequest } from './request.ts';

const json = 'application/json; charset=utf-8';

/** An answer whose data is sealed with the session's key. */
export const sealedReply = (
  data: unknown,
  sek: KeyObject,
  info: readonly InfoDetail[] | null,
): WireReply => ({
  status: 200,
  contentType: json,
  // Base64 needs no escaping, and there are kilobytes of it.
  body: `{"Status":1,"Data":"${seal(sek, JSON.stringify(data))}","ErrorDetails":null,"InfoDtls":${JSON.stringify(info)}}`,
});

/** An answer whose data travels as it is: a login's, which carries the wrapped SEK. */
export const successReply = (data: unknown, info: readonly InfoDetail[] | null): WireReply => ({
  status: 200,
  contentType: json,
  body: JSON.stringify({ Status: 1, Data: data, ErrorDetails: null, InfoDtls: info }),
});

/** The heartbeat's answer. */
export const textReply = (text: string): WireReply => ({
  status: 200,
  contentType: 'text/plain; charset=utf-8',
  body: text,
});

const tooLarge: ErrorDetail = {
  code: '5002',
  message: 'Request body too large',
  explanation: {
    expected: `at most ${limits.payloadBytesMax} bytes of plain text, ${limits.loginBodyBytesMax} bytes to sign in`,
    cure: 'Send fewer items at once, and leave out what the schema does not ask for.',
  },
};

/** Turns any error into an answer; the only place that does. A fault is logged and answered blandly. */
export function errorReply(error: unknown, { id }: WireRequest, log: Logger): WireReply {
  if (error instanceof IrpError) return refusalReply(error.details, error.info);
  if (error instanceof BodyTooLarge) {
    return { ...refusalReply([tooLarge]), status: 413 };
  }
  if (error instanceof BodyTooSlow) return refusalReply(refusal('2142').details);
  log.error({ err: error, requestId: id }, 'fault');
  return refusalReply([{ code: '5001', message: messageOf('5001') }]);
}

/** An answer in the form that its client asked for: a refusal may become a problem document. */
export const inAskedForm = (
  reply: WireReply,
  request: WireRequest,
  publicUrl: string,
): WireReply =>
  reply.refused !== undefined && wantsProblem(request)
    ? { ...reply, ...problemReply(reply.refused, reply.status, request.id, publicUrl) }
    : reply;

/** The answer for a path and method that no endpoint has. */
export const unknownPathReply = (): WireReply => ({
  ...refusalReply(refusal('3005').details),
  status: 404,
});

/** The answer to a request that broke HTTP itself, or that never ended. */
export const brokenRequestBody = (): string => refusalReply(refusal('2142').details).body;

/** The answer while the server is stopping. */
export const stoppingReply = (): WireReply => ({
  ...refusalReply(refusal('3043').details),
  status: 503,
  close: true,
});

function refusalReply(
  details: readonly ErrorDetail[],
  info: readonly InfoDetail[] | null = null,
): WireReply {
  const ErrorDetails = details.map(({ code, message }) => ({
    ErrorCode: code,
    ErrorMessage: message,
  }));
  // Members of a failure stand in the order recorded from NIC, which is not that of a success.
  const body = JSON.stringify({ Status: 0, ErrorDetails, Data: null, InfoDtls: info });
  return { status: 200, contentType: json, body, refused: { details, info } };
}
