import { Hono } from 'hono';
import { admit } from './admit.ts';
import { descriptions } from './descriptions.ts';
import { downloads } from './downloads.ts';
import { type Route, routeOf } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import { portal } from './portal/app.ts';
import { answerTwin, isTwinCall } from './twin-calls.ts';
import { type WireBindings, wireRequestOf } from './wire/from-http.ts';
import { recordedCall } from './wire/recorded.ts';
import type { WireReply, WireRequest } from './wire/request.ts';
import { inAskedForm, stoppingReply, unknownPathReply } from './wire/respond.ts';

/** Whether the server takes new calls. */
export interface Gate {
  open: boolean;
  /** Ends what would otherwise go on for ever, so that a stop need not wait for it. */
  readonly stopping?: AbortSignal;
}

/** The public interface: pages, downloads, and every endpoint of the table. */
export function publicApp(irp: Irp, gate: Gate = { open: true }): Hono<{ Bindings: WireBindings }> {
  const app = new Hono<{ Bindings: WireBindings }>();
  // The console's own calls say so in what the adapter hands over, which nobody outside can.
  const frontDoor = async (request: Request) => app.fetch(request, { isConsole: true });
  const pages = portal(irp, frontDoor, gate.stopping);
  app.route('/', pages.app);
  app.route('/', downloads(irp));
  app.route('/', descriptions(irp));
  app.all('*', async (context) => {
    const started = performance.now();
    const request = wireRequestOf(context, irp.config.bodyTimeoutSeconds * 1000, irp.callLog.isOn);
    const route = routeOf(request.method, request.path);
    if (route === undefined && gate.open) {
      const page = await pages.notFound(context);
      if (page !== undefined) return page;
    }
    let reply: WireReply;
    if (!gate.open) reply = stoppingReply();
    else if (isTwinCall(request, irp)) reply = await answerTwin(request, irp);
    else if (route === undefined) reply = unknownPathReply();
    else reply = await admit(route, request, irp);
    await request.rest();
    reply = inAskedForm(reply, request, irp.config.publicUrl);
    record(request, reply, route, irp);
    irp.log.debug({
      requestId: request.id,
      endpoint: route?.endpoint.name,
      status: reply.status,
      durationMs: Math.round((performance.now() - started) * 100) / 100,
    });
    return context.body(reply.body, reply.status as 200, headersOf(reply, request.id));
  });
  return app;
}

/** Tells the call log, where there is one. The heartbeat is nobody's call. */
function record(request: WireRequest, reply: WireReply, route: Route | undefined, irp: Irp): void {
  const { trace } = request;
  const endpoint = route?.endpoint;
  if (trace === undefined || endpoint?.needs === 'nobody') return;
  const led = { endpoint: endpoint?.name, isLogin: endpoint?.needs === 'client' };
  irp.callLog.record(recordedCall(request, trace, reply, led, irp.clock.now()));
}

const headersOf = (
  { status, contentType, headers, close }: WireReply,
  requestId: string,
): Record<string, string> => ({
  ...headers,
  'x-request-id': requestId,
  'content-type': contentType,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A 401 must name a way to be let in (RFC 9110); NIC's own headers are no registered one.
  ...(status === 401 ? { 'www-authenticate': 'AuthToken' } : {}),
  ...(close === true ? { connection: 'close' } : {}),
});
