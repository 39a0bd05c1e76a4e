import type { Route } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import type { StageTimes } from './stage-times.ts';
import { isTwinCall } from './twin-calls.ts';
import type { Noting } from './wire/from-http.ts';
import { recordedCall } from './wire/recorded.ts';
import type { WireReply, WireRequest } from './wire/request.ts';

/** A call that is answered. */
interface AnsweredCall {
  readonly request: WireRequest;
  readonly route: Route | undefined;
  readonly started: number;
}

/** What somebody will want to know of calls when they are answered. */
export const notingOf = ({ callLog, metrics, config }: Irp): Noting => ({
  times: metrics !== undefined || callLog.isOn || config.logLevel === 'trace',
  content: callLog.isOn,
});

/** Tells everybody who watches of a call that is answered: metrics, call log, log. */
export function tell(call: AnsweredCall, reply: WireReply, irp: Irp): void {
  const { request, route, started } = call;
  const { stages } = request;
  const durationMs = stages?.end() ?? performance.now() - started;
  if (stages !== undefined) {
    irp.metrics?.calls.note(route ?? (isTwinCall(request, irp) ? 'twin' : 'none'), reply, stages);
  }
  record(call, reply, irp);
  writeLine(call, reply, durationMs, irp);
}

/** Tells the call log, where there is one. The heartbeat is nobody's call. */
function record({ request, route }: AnsweredCall, reply: WireReply, irp: Irp): void {
  const { trace, stages } = request;
  const endpoint = route?.endpoint;
  if (trace === undefined || stages === undefined || endpoint?.needs === 'nobody') return;
  const led = { endpoint: endpoint?.name, isLogin: endpoint?.needs === 'client' };
  irp.callLog.record(recordedCall(request, { trace, stages }, reply, led, irp.clock.now()));
}

/** A line in the log for a call that is slow, or of which one is wanted. */
function writeLine(call: AnsweredCall, reply: WireReply, durationMs: number, irp: Irp): void {
  const { config, log } = irp;
  const { logCalls, logLevel, slowCallMs } = config;
  if (slowCallMs > 0 && durationMs >= slowCallMs) {
    log.warn(fieldsOf(call, reply, durationMs), 'slow call');
  } else if (logCalls === 'all' || (logCalls === 'refused' && reply.refused !== undefined)) {
    log.info(fieldsOf(call, reply, durationMs), 'call');
  } else if (logLevel === 'debug' || logLevel === 'trace') {
    log.debug(fieldsOf(call, reply, durationMs), 'call');
  }
}

/** Codes of one refusal in a line: a thousand broken lines of an invoice have a few at most. */
const codesMax = 20;

/**
 * What a line tells. Nothing in it is the caller's own word but the client id, and that only when the
 * client has proven who it is.
 */
function fieldsOf({ request, route }: AnsweredCall, reply: WireReply, durationMs: number) {
  const { id: requestId, letIn, stages } = request;
  const codes = reply.refused?.details.map(({ code }) => code);
  return {
    requestId,
    endpoint: route?.endpoint.name,
    status: reply.status,
    ...(codes === undefined ? {} : { codes: [...new Set(codes)].slice(0, codesMax) }),
    durationMs: hundredths(durationMs),
    ...(letIn.clientId === undefined ? {} : { clientId: letIn.clientId }),
    ...(stages === undefined ? {} : { stages: inStages(stages) }),
  };
}

function inStages(times: StageTimes): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [place, stage] of times.entered.entries()) {
    sums[stage] = hundredths((sums[stage] ?? 0) + times.msAt(place));
  }
  return sums;
}

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;
