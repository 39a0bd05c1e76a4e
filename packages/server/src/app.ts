import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { downloads } from './downloads.ts';
import { routeOf } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import { travel } from './road.ts';
import { wireRequestOf } from './wire/from-http.ts';
import type { WireReply } from './wire/request.ts';
import { inAskedForm, stoppingReply, unknownPathReply } from './wire/respond.ts';

/** Whether the server takes new calls. */
export interface Gate {
  open: boolean;
}

/** The public interface: downloads, and every endpoint of the table. */
export function publicApp(irp: Irp, gate: Gate = { open: true }): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', downloads(irp));
  app.all('*', async (context) => {
    const started = performance.now();
    const request = wireRequestOf(context, irp.config.bodyTimeoutSeconds * 1000);
    const route = routeOf(request.method, request.path);
    let reply: WireReply;
    if (!gate.open) reply = stoppingReply();
    else if (route === undefined) reply = unknownPathReply();
    else reply = await travel(route, request, irp);
    await request.rest();
    reply = inAskedForm(reply, request, irp.config.publicUrl);
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

const headersOf = (
  { status, contentType, close }: WireReply,
  requestId: string,
): Record<string, string> => ({
  'x-request-id': requestId,
  'content-type': contentType,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A 401 must name a way to be let in (RFC 9110); NIC's own headers are no registered one.
  ...(status === 401 ? { 'www-authenticate': 'AuthToken' } : {}),
  ...(close === true ? { connection: 'close' } : {}),
});
