import type { RecordedCall, Stage } from '../call-log/recorded-call.ts';
import type { RoadStage, StageTimes } from '../stage-times.ts';
import { callerHeader, type WireReply, type WireRequest } from './request.ts';
import type { Trace } from './trace.ts';

/** Where a call led, as far as the call log cares. */
interface Led {
  readonly endpoint: string | undefined;
  readonly isLogin: boolean;
}

/** What the road noted of a call. */
interface Noted {
  readonly trace: Trace;
  readonly stages: StageTimes;
}

/** A call that is answered, for the call log. */
export function recordedCall(
  request: WireRequest,
  { trace, stages }: Noted,
  { status, body, refused }: WireReply,
  { endpoint, isLogin }: Led,
  at: number,
): RecordedCall {
  const { target, headers, secrets, text, answer } = trace;
  return {
    ...{ id: request.id, at, method: request.method, path: request.path, target, headers },
    ...{ endpoint, isLogin, isConsole: request.isConsole, secrets },
    clientId: trace.clientId ?? callerHeader(request, 'clientId'),
    isClientProven: trace.clientId !== undefined,
    userName: trace.userName ?? callerHeader(request, 'userName'),
    gstin: trace.gstin ?? callerHeader(request, 'gstin'),
    isUserProven: trace.gstin !== undefined,
    ...{ body: trace.body, text, answer, reply: body, status, refused },
    durationMs: stages.end(),
    stages: inFive(stages),
  };
}

/** What a caller is shown as one stage: how many registrations are signed together is the portal's own. */
const parts: Partial<Record<RoadStage, Stage>> = {
  wait: 'handle',
  sign: 'handle',
  commit: 'handle',
};

function inFive(times: StageTimes): Partial<Record<Stage, number>> {
  const sums: Partial<Record<Stage, number>> = {};
  for (const [place, entered] of times.entered.entries()) {
    const stage = parts[entered] ?? (entered as Stage);
    sums[stage] = (sums[stage] ?? 0) + times.msAt(place);
  }
  return sums;
}
