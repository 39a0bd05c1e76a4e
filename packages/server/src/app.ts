import { Hono } from 'hono';
import { answerOf, type Gate, isCall, type OpenCall, openCall } from './calls.ts';
import { downloads, welcome } from './downloads.ts';
import { endpoints } from './endpoints/index.ts';
import { healthChecks } from './health/health-checks.ts';
import type { Irp } from './irp.ts';
import type { FrontDoor } from './portal/open-visit.ts';
import { notingOf } from './tell.ts';
import { limitsOf, type WireBindings, type WireContext, wireRequestOf } from './wire/from-http.ts';
import { headersOf } from './wire/write-reply.ts';

type App = Hono<{ Bindings: WireBindings }>;

/** What the pages share with the calls. */
interface Ways {
  readonly frontDoor: FrontDoor;
  readonly callOf: (context: WireContext) => OpenCall;
  readonly gate: Gate;
}

/** The public interface: pages, downloads, and every endpoint of the table. */
export function publicApp(irp: Irp, gate: Gate = { open: true }): App {
  const app: App = new Hono();
  irp.metrics?.calls.expect(endpoints);
  const callOf = callOpener(irp);
  // The console's own calls say so in what the adapter hands over, which nobody outside can.
  const frontDoor = async (request: Request) => app.fetch(request, { isConsole: true });
  let people: Promise<App> | undefined;
  app.route('/', downloads(irp));
  app.route(
    '/',
    healthChecks(irp.health, () => gate.open),
  );
  app.all('*', async (context) => {
    const call = callOf(context);
    if (isCall(call, irp)) return answered(context, call, irp, gate);
    people ??= peoplesApp(irp, { frontDoor, callOf, gate });
    return (await people).fetch(context.req.raw, context.env);
  });
  return app;
}

/**
 * What people ask for, and whatever leads nowhere. The pages are half of all modules, so they are
 * loaded when somebody wants one: a portal that is only called starts sooner and is smaller.
 */
async function peoplesApp(irp: Irp, { frontDoor, callOf, gate }: Ways): Promise<App> {
  const [{ portal }, { descriptions }] = await Promise.all([
    import('./portal/app.ts'),
    import('./descriptions.ts'),
  ]);
  const app: App = new Hono();
  const pages = portal(irp, frontDoor, gate.stopping);
  app.route('/', pages.app);
  app.get('/', (context) => context.text(welcome(irp)));
  app.route('/', descriptions(irp));
  app.all('*', async (context) => {
    const page = gate.open ? await pages.notFound(context) : undefined;
    return page ?? answered(context, callOf(context), irp, gate);
  });
  return app;
}

function callOpener(irp: Irp): (context: WireContext) => OpenCall {
  const limits = limitsOf(irp);
  const noting = notingOf(irp);
  return (context) => openCall(wireRequestOf(context, limits, noting));
}

async function answered(context: WireContext, call: OpenCall, irp: Irp, gate: Gate) {
  const reply = await answerOf(call, irp, gate);
  return context.body(reply.body, reply.status as 200, headersOf(reply, call.request.id));
}
