import type { IncomingMessage, ServerResponse } from 'node:http';
import { admit } from './admit.ts';
import { type Route, routeOf } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import { notingOf, tell } from './tell.ts';
import { answerTwin, isTwinCall } from './twin-calls.ts';
import { limitsOf } from './wire/from-http.ts';
import { isPlainRequest, NodeRequest } from './wire/node-request.ts';
import type { WireReply, WireRequest } from './wire/request.ts';
import { inAskedForm, stoppingReply, unknownPathReply } from './wire/respond.ts';
import { headersOf, writeReply } from './wire/write-reply.ts';

/** Whether the server takes new calls. */
export interface Gate {
  open: boolean;
  /** Ends what would otherwise go on for ever, so that a stop need not wait for it. */
  readonly stopping?: AbortSignal;
}

/** A call under way. */
export interface OpenCall {
  readonly started: number;
  readonly request: WireRequest;
  readonly route: Route | undefined;
}

export function openCall(request: WireRequest): OpenCall {
  return { started: performance.now(), request, route: routeOf(request.method, request.path) };
}

/** Whether a request is a call of the API, not somebody who wants to see a page. */
export const isCall = ({ request, route }: OpenCall, irp: Irp): boolean =>
  route !== undefined || isTwinCall(request, irp);

/** The answer of a call. Never rejects. */
export async function answerOf(
  { started, request, route }: OpenCall,
  irp: Irp,
  gate: Gate,
): Promise<WireReply> {
  let reply: WireReply;
  if (!gate.open) reply = stoppingReply();
  else if (route !== undefined) reply = await admit(route, request, irp);
  else if (isTwinCall(request, irp)) reply = await answerTwin(request, irp);
  else reply = unknownPathReply();
  const rest = request.rest();
  if (rest !== undefined) await rest;
  reply = inAskedForm(reply, request, irp.config.publicUrl);
  tell({ request, route, started }, reply, irp);
  return reply;
}

/**
 * Takes the calls of the API off a server, before anything of the web framework is made for them;
 * tells of each request whether it was one. What is out of the ordinary is left to the framework,
 * which leads calls to the same place.
 */
export function callTaker(
  irp: Irp,
  gate: Gate,
): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const limits = limitsOf(irp);
  const noting = notingOf(irp);
  return (incoming, outgoing) => {
    if (!isPlainRequest(incoming)) return false;
    const call = openCall(new NodeRequest(incoming, limits, noting));
    if (!isCall(call, irp)) return false;
    answerOf(call, irp, gate).then(
      (reply) => writeReply(outgoing, reply, headersOf(reply, call.request.id)),
      // Nothing above throws; if it does, the client must not wait for ever.
      (fault) => {
        irp.log.error({ err: fault, requestId: call.request.id }, 'fault');
        outgoing.destroy();
      },
    );
    return true;
  };
}
