import {
  type Day,
  documentDate,
  type ErrorDetail,
  type InfoDetail,
  IrpError,
  limits,
  messageOf,
  refusal,
  type Sek,
} from '@openirp/core';
import type { Logger } from 'pino';
import type { Answer } from '../call.ts';
import { TryLater } from '../try-later.ts';
import type { Dialect } from './dialect.ts';
import { ewbRefusal, ewbSuccess, inEwbCodes } from './ewb-dialect.ts';
import { problemReply, wantsProblem } from './problem.ts';
import { BodyTooLarge, BodyTooSlow, type WireReply, type WireRequest } from './request.ts';
import type { Trace } from './trace.ts';

const json = 'application/json; charset=utf-8';

/** An answer whose data is sealed with the session's key. */
export function sealedReply(
  answer: Answer,
  sek: Sek,
  dialect: Dialect,
  trace: Trace | undefined,
): WireReply {
  const { data, info = null, alert } = answer;
  const text = JSON.stringify(data);
  if (trace !== undefined) trace.answer = text;
  const sealed = sek.seal(text);
  if (dialect === 'ewb') {
    return { status: 200, contentType: json, body: ewbSuccess(sealed), isAscii: true };
  }
  const last = alert === undefined ? '' : `,"Alert":${JSON.stringify(alert)}`;
  // Base64 needs no escaping, and there are kilobytes of it.
  const body = `{"Status":1,"Data":"${sealed}","ErrorDetails":null,"InfoDtls":${JSON.stringify(info)}${last}}`;
  return { status: 200, contentType: json, body, isAscii: info === null && alert === undefined };
}

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
export function errorReply(
  error: unknown,
  { id }: WireRequest,
  log: Logger,
  dialect: Dialect,
): WireReply {
  if (error instanceof TryLater) {
    const headers = { 'retry-after': String(error.seconds) };
    return { ...refusalIn(dialect, error.details), headers };
  }
  if (error instanceof IrpError) return refusalIn(dialect, error.details, error.info);
  if (error instanceof BodyTooLarge) return { ...refusalIn(dialect, [tooLarge]), status: 413 };
  if (error instanceof BodyTooSlow) return refusalIn(dialect, refusal('2142').details);
  log.error({ err: error, requestId: id }, 'fault');
  return refusalIn(dialect, [{ code: '5001', message: messageOf('5001') }]);
}

/** Refusals that say nothing of what the caller did: our own faults, and that it is blocked. */
const blamelessCodes: ReadonlySet<string> = new Set(['317', '658', '3043', '3065', '5001']);

/** Whether a refusal counts against its caller. */
export const isCallersFault = ({ refused }: WireReply): boolean =>
  refused?.details.some(({ code }) => !blamelessCodes.has(code)) === true;

const refusalIn = (
  dialect: Dialect,
  details: readonly ErrorDetail[],
  info: readonly InfoDetail[] | null = null,
): WireReply => (dialect === 'ewb' ? ewbRefusalReply(details) : refusalReply(details, info));

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

/** A version that is served no more, and the path that took its place, where there is one. */
export interface Retired {
  readonly family: string;
  readonly version: string;
  readonly retiredOn: Day;
  readonly successor: string | undefined;
}

/** The answer of a version that was retired. The published codes have none for it. */
export function retiredReply(
  { family, version, retiredOn, successor }: Retired,
  dialect: Dialect,
): WireReply {
  const gone = `Version ${version} of ${family} was retired on ${documentDate(retiredOn)}`;
  const cure =
    successor === undefined
      ? 'The release notes say what became of the operation.'
      : `Call ${successor} instead.`;
  const explanation = { why: `${gone}.`, cure };
  const message = `${messageOf('3005')}. ${gone}. ${cure}`;
  const details = [{ code: '3005', message, explanation }];
  return { ...refusalIn(dialect, details), status: 410 };
}

/** The answer to a request that broke HTTP itself, or that never ended. */
export const brokenRequestBody = (): string => refusalReply(refusal('2142').details).body;

/** Seconds in which another process takes the place of one that stops. */
const restartSeconds = '2';

/** The answer while the server is stopping. */
export const stoppingReply = (): WireReply => ({
  ...refusalReply(refusal('3043').details),
  status: 503,
  headers: { 'retry-after': restartSeconds },
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

function ewbRefusalReply(refused: readonly ErrorDetail[]): WireReply {
  const details = refused.map(inEwbCodes);
  const body = ewbRefusal(details);
  return { status: 200, contentType: json, body, refused: { details, info: null } };
}
