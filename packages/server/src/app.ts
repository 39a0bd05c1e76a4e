import { Hono } from 'hono';
import { admit } from './admit.ts';
import { downloads, welcome } from './downloads.ts';
import { endpoints, type Route, routeOf } from './endpoints/index.ts';
import { healthChecks } from './health/health-checks.ts';
import type { Irp } from './irp.ts';
import type { FrontDoor } from './portal/open-visit.ts';
import { notingOf, tell } from './tell.ts';
import { answerTwin, isTwinCall } from './twin-calls.ts';
import {
  limitsOf,
  type Noting,
  type WireBindings,
  type WireContext,
  wireRequestOf,
} from './wire/from-http.ts';
import type { WireReply, WireRequest } from './wire/request.ts';
import { inAskedForm, stoppingReply, unknownPathReply } from './wire/respond.ts';

/** Whether the server takes new calls. */
export interface Gate {
  open: boolean;
  /** Ends what would otherwise go on for ever, so that a stop need not wait for it. */
  readonly stopping?: AbortSignal;
}

type App = Hono<{ Bindings: WireBindings }>;

/** The public interface: pages, downloads, and every endpoint of the table. */
export function publicApp(irp: Irp, gate: Gate = { open: true }): App {
  const app: App = new Hono();
  irp.metrics?.calls.expect(endpoints);
  const noting = notingOf(irp);
  // The console's own calls say so in what the adapter hands over, which nobody outside can.
  const frontDoor = async (request: Request) => app.fetch(request, { isConsole: true });
  let people: Promise<App> | undefined;
  app.route('/', downloads(irp));
  app.route(
    '/',
    healthChecks(irp.health, () => gate.open),
  );
  app.all('*', async (context) => {
    const call = openCall(context, irp, noting);
    if (call.route !== undefined || isTwinCall(call.request, irp)) return answered(call, irp, gate);
    people ??= peoplesApp(irp, frontDoor, gate);
    return (await people).fetch(context.req.raw, context.env);
  });
  return app;
}

/**
 * What people ask for, and whatever leads nowhere. The pages are half of all modules, so they are
 * loaded when somebody wants one: a portal that is only called starts sooner and is smaller.
 */
async function peoplesApp(irp: Irp, frontDoor: FrontDoor, gate: Gate): Promise<App> {
  const [{ portal }, { descriptions }] = await Promise.all([
    import('./portal/app.ts'),
    import('./descriptions.ts'),
  ]);
  const app: App = new Hono();
  const noting = notingOf(irp);
  const pages = portal(irp, frontDoor, gate.stopping);
  app.route('/', pages.app);
  app.get('/', (context) => context.text(welcome(irp)));
  app.route('/', descriptions(irp));
  app.all('*', async (context) => {
    const page = gate.open ? await pages.notFound(context) : undefined;
    return page ?? answered(openCall(context, irp, noting), irp, gate);
  });
  return app;
}

/** A call under way. */
interface OpenCall {
  readonly context: WireContext;
  readonly started: number;
  readonly request: WireRequest;
  readonly route: Route | undefined;
}

function openCall(context: WireContext, irp: Irp, noting: Noting): OpenCall {
  const started = performance.now();
  const request = wireRequestOf(context, limitsOf(irp), noting);
  return { context, started, request, route: routeOf(request.method, request.path) };
}

async function answered({ context, started, request, route }: OpenCall, irp: Irp, gate: Gate) {
  let reply: WireReply;
  if (!gate.open) reply = stoppingReply();
  else if (isTwinCall(request, irp)) reply = await answerTwin(request, irp);
  else if (route === undefined) reply = unknownPathReply();
  else reply = await admit(route, request, irp);
  await request.rest();
  reply = inAskedForm(reply, request, irp.config.publicUrl);
  tell({ request, route, started }, reply, irp);
  return context.body(reply.body, reply.status as 200, headersOf(reply, request.id));
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
