import type { RecordedCall } from '../call-log/recorded-call.ts';
import { callerHeader, type WireReply, type WireRequest } from './request.ts';
import type { Trace } from './trace.ts';

/** Where a call led, as far as the call log cares. */
interface Led {
  readonly endpoint: string | undefined;
  readonly isLogin: boolean;
}

/** A call that is answered, for the call log. */
export function recordedCall(
  request: WireRequest,
  trace: Trace,
  { status, body, refused }: WireReply,
  { endpoint, isLogin }: Led,
  at: number,
): RecordedCall {
  const { target, headers, stages, secrets, text, answer } = trace;
  return {
    ...{ id: request.id, at, method: request.method, path: request.path, target, headers },
    ...{ endpoint, isLogin, isConsole: request.isConsole, secrets },
    clientId: trace.clientId ?? callerHeader(request, 'clientId'),
    isClientProven: trace.clientId !== undefined,
    userName: trace.userName ?? callerHeader(request, 'userName'),
    gstin: trace.gstin ?? callerHeader(request, 'gstin'),
    isUserProven: trace.gstin !== undefined,
    ...{ body: trace.body, text, answer, reply: body, status, refused },
    durationMs: trace.end(),
    stages,
  };
}
