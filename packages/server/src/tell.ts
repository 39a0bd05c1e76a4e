import type { Route } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import type { StageTimes } from './stage-times.ts';
import type { Traces } from './traces/traces.ts';
import { isTwinCall } from './twin-calls.ts';
import type { Noting } from './wire/node-request.ts';
import { recordedCall } from './wire/recorded.ts';
import type { WireReply, WireRequest } from './wire/request.ts';

/** A call that is answered. */
interface AnsweredCall {
  readonly request: WireRequest;
  readonly route: Route | undefined;
  readonly started: number;
}

/** A call that traces have been told of. */
interface ToldCall extends AnsweredCall {
  readonly durationMs: number;
  readonly traceId: string | undefined;
}

/** What somebody will want to know of calls when they are answered. */
export const notingOf = ({ callLog, metrics, traces, config }: Irp): Noting => ({
  times:
    metrics !== undefined || traces !== undefined || callLog.isOn || config.logLevel === 'trace',
  content: callLog.isOn,
});

/** Tells everybody who watches of a call that is answered: metrics, traces, call log, log. */
export function tell(call: AnsweredCall, reply: WireReply, irp: Irp): void {
  const { request, route, started } = call;
  const { stages } = request;
  const durationMs = stages?.end() ?? performance.now() - started;
  if (stages !== undefined) {
    irp.metrics?.calls.note(route ?? (isTwinCall(request, irp) ? 'twin' : 'none'), reply, stages);
  }
  record(call, reply, irp);
  const traceId = irp.traces === undefined ? undefined : trace(call, reply, irp.traces);
  writeLine({ ...call, durationMs, traceId }, reply, irp);
}

/** Tells the call log, where there is one. The heartbeat is nobody's call. */
function record({ request, route }: AnsweredCall, reply: WireReply, irp: Irp): void {
  const { trace, stages } = request;
  const endpoint = route?.endpoint;
  if (trace === undefined || stages === undefined || endpoint?.needs === 'nobody') return;
  const led = { endpoint: endpoint?.name, isLogin: endpoint?.needs === 'client' };
  irp.callLog.record(recordedCall(request, { trace, stages }, reply, led, irp.clock.now()));
}

/** Hands a call on to where traces are kept, if it is among those; the trace that it belongs to. */
function trace({ request, route }: AnsweredCall, reply: WireReply, traces: Traces) {
  const { id: requestId, method, stages: times, isFromProxy } = request;
  const parent = traces.sampled(request.header('traceparent'), isFromProxy);
  if (parent === undefined || times === undefined) return undefined;
  const codes = codesOf(reply) ?? [];
  traces.note({
    ...{ parent, requestId, times, codes, status: reply.status },
    // A method that no endpoint has may be any word.
    method: route === undefined ? '_OTHER' : method,
    endpoint: route?.endpoint.name,
    route: route?.version.path,
    isFault: codes.some((code) => faultCodes.has(code)),
  });
  return parent.traceId;
}

/** Our own faults in the codes of both systems. */
const faultCodes: ReadonlySet<string> = new Set(['5001', '317']);

/** A line in the log for a call that is slow, or of which one is wanted. */
function writeLine(call: ToldCall, reply: WireReply, irp: Irp): void {
  const { durationMs } = call;
  const { config, log } = irp;
  const { logCalls, logLevel, slowCallMs } = config;
  if (slowCallMs > 0 && durationMs >= slowCallMs) {
    log.warn(fieldsOf(call, reply), 'slow call');
  } else if (logCalls === 'all' || (logCalls === 'refused' && reply.refused !== undefined)) {
    log.info(fieldsOf(call, reply), 'call');
  } else if (logLevel === 'debug' || logLevel === 'trace') {
    log.debug(fieldsOf(call, reply), 'call');
  }
}

/** Codes of one refusal in a line: a thousand broken lines of an invoice have a few at most. */
const codesMax = 20;

/**
 * What a line tells. Nothing in it is the caller's own word but the client id, and that only when the
 * client has proven who it is.
 */
function fieldsOf({ request, route, durationMs, traceId }: ToldCall, reply: WireReply) {
  const { id: requestId, letIn, stages } = request;
  const codes = codesOf(reply);
  return {
    requestId,
    endpoint: route?.endpoint.name,
    status: reply.status,
    ...(codes === undefined ? {} : { codes }),
    durationMs: hundredths(durationMs),
    ...(letIn.clientId === undefined ? {} : { clientId: letIn.clientId }),
    ...(traceId === undefined ? {} : { traceId }),
    ...(stages === undefined ? {} : { stages: inStages(stages) }),
  };
}

function codesOf({ refused }: WireReply): string[] | undefined {
  const codes = refused?.details.map(({ code }) => code);
  return codes && [...new Set(codes)].slice(0, codesMax);
}

function inStages(times: StageTimes): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [place, stage] of times.entered.entries()) {
    sums[stage] = hundredths((sums[stage] ?? 0) + times.msAt(place));
  }
  return sums;
}

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;
