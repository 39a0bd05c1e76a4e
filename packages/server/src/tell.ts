import type { Route } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
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
export const notingOf = ({ callLog, metrics }: Irp): Noting => ({
  times: metrics !== undefined || callLog.isOn,
  content: callLog.isOn,
});

/** Tells everybody who watches of a call that is answered: metrics, call log, log. */
export function tell(call: AnsweredCall, reply: WireReply, irp: Irp): void {
  const { request, route, started } = call;
  const { stages } = request;
  if (stages !== undefined) {
    irp.metrics?.calls.note(route ?? (isTwinCall(request, irp) ? 'twin' : 'none'), reply, stages);
  }
  record(call, reply, irp);
  irp.log.debug({
    requestId: request.id,
    endpoint: route?.endpoint.name,
    status: reply.status,
    durationMs: Math.round((performance.now() - started) * 100) / 100,
  });
}

/** Tells the call log, where there is one. The heartbeat is nobody's call. */
function record({ request, route }: AnsweredCall, reply: WireReply, irp: Irp): void {
  const { trace, stages } = request;
  const endpoint = route?.endpoint;
  if (trace === undefined || stages === undefined || endpoint?.needs === 'nobody') return;
  const led = { endpoint: endpoint?.name, isLogin: endpoint?.needs === 'client' };
  irp.callLog.record(recordedCall(request, { trace, stages }, reply, led, irp.clock.now()));
}
