import type { StageTimes } from '../stage-times.ts';
import { newSpanId, type TraceParent } from './traceparent.ts';

/** A call that is answered, as its spans tell of it. Holds nothing that the caller sent. */
export interface TracedCall {
  readonly parent: TraceParent;
  readonly requestId: string;
  /** Undefined for a path that leads nowhere. */
  readonly endpoint: string | undefined;
  /** The path as the table of endpoints has it, with the names of parameters in it. */
  readonly route: string | undefined;
  readonly method: string;
  readonly status: number;
  readonly codes: readonly string[];
  readonly isFault: boolean;
  readonly times: StageTimes;
  /** UTC epoch milliseconds at `performance.now()` of nought. */
  readonly timeOrigin: number;
}

type Value = string | number | readonly string[];

interface Times {
  readonly from: number;
  readonly to: number;
}

const kinds = { internal: 1, server: 2 } as const;
/** `STATUS_CODE_ERROR`. A refusal is no error of the server's. */
const error = { code: 2 } as const;

/** The spans of a call, the whole first and then its stages, in OTLP's JSON. */
export function spansOf(call: TracedCall): object[] {
  const { parent, times, endpoint, timeOrigin } = call;
  const { traceId } = parent;
  const spanId = newSpanId();
  const whole = { from: times.begunAt, to: times.begunAt + times.end() };
  const stages = times.entered.map((stage, place) => {
    const from = times.enteredAt[place]!;
    return {
      ...{ traceId, spanId: newSpanId(), parentSpanId: spanId, name: stage, kind: kinds.internal },
      ...instants({ from, to: from + times.msAt(place) }, timeOrigin),
    };
  });
  return [
    {
      ...{ traceId, spanId, parentSpanId: parent.parentId },
      ...{ name: endpoint ?? 'no endpoint', kind: kinds.server },
      ...instants(whole, timeOrigin),
      attributes: attributesOf(call),
      ...(call.isFault ? { status: error } : {}),
    },
    ...stages,
  ];
}

const attributesOf = ({ requestId, endpoint, route, method, status, codes }: TracedCall) =>
  Object.entries({
    'http.request.method': method,
    'http.response.status_code': status,
    'openirp.request_id': requestId,
    ...(route === undefined ? {} : { 'http.route': route }),
    ...(endpoint === undefined ? {} : { 'openirp.endpoint': endpoint }),
    ...(codes.length === 0 ? {} : { 'openirp.codes': codes }),
  }).map(([key, value]) => ({ key, value: otlpValue(value) }));

/** OTLP's JSON writes whole numbers of 64 bits as text. */
function otlpValue(value: Value): object {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return { intValue: String(value) };
  return { arrayValue: { values: value.map(otlpValue) } };
}

const instants = ({ from, to }: Times, timeOrigin: number) => ({
  startTimeUnixNano: nanoseconds(timeOrigin + from),
  endTimeUnixNano: nanoseconds(timeOrigin + to),
});

/** Epoch nanoseconds have more digits than a number holds. */
const nanoseconds = (ms: number): string =>
  String(BigInt(Math.floor(ms)) * 1_000_000n + BigInt(Math.round((ms % 1) * 1e6)));
