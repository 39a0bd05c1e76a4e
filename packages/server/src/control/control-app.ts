import { istDateTime, taxpayerStatuses, taxpayerTypes } from '@openirp/core';
import { type Context, Hono } from 'hono';
import type { Irp } from '../irp.ts';
import { rejectionReasonCharsMax } from '../register/rejections.ts';
import type { StoredClock } from './stored-clock.ts';

const units = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
/** A century: the wire's dates end in 2029, and a slip of the finger should not end there. */
const offsetMsMax = 100 * 365 * units.days;

class BadRequest extends Error {}

/**
 * The control interface: moves the clock and changes the sandbox's world. It has a port of its own,
 * on loopback, and does not exist in production.
 */
export function controlApp(irp: Irp, clock: StoredClock): Hono {
  const app = new Hono();
  app.use(async (context, next) =>
    isForeign(context) ? context.text('loopback only', 403) : next(),
  );
  app.onError((error, context) =>
    error instanceof BadRequest
      ? context.json({ error: error.message }, 400)
      : context.json({ error: 'internal error' }, 500),
  );
  app.get('/', (context) => context.json(index));
  mountClock(app, clock);
  mountWorld(app, irp);
  mountGstSystem(app, irp);
  return app;
}

const index = {
  'GET /clock': 'the time of the portal',
  'PUT /clock': 'set it: {"now": "2026-11-22T10:00:00+05:30"}',
  'POST /clock/advance': 'move it: {"days": 1, "hours": -2, "minutes": 50, "seconds": 5}',
  'DELETE /clock': 'back to real time',
  'PUT /users/{userName}': 'freeze or unfreeze a user: {"frozen": true}',
  'PUT /clients/{clientId}': 'block or unblock a client: {"blocked": true}',
  'POST /rejections': 'record that the GST system refused an IRN: {"irn": "…", "reason": "…"}',
  'GET /taxpayers/{gstin}': 'one entry of the taxpayer register',
  'PATCH /taxpayers/{gstin}':
    'change it: {"type", "status", "registered_on", "deregistered_on", "turnover_crore", ' +
    '"block_status", "einvoice_enabled"}',
};

/** A page in somebody's browser must not steer the sandbox, whatever name it gives loopback. */
function isForeign(context: Context): boolean {
  const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(host);
  return !isLoopback || context.req.header('origin') !== undefined;
}

function mountClock(app: Hono, clock: StoredClock): void {
  const told = () => {
    const now = clock.now();
    return {
      now: new Date(now).toISOString(),
      ist: istDateTime(now),
      offsetMs: clock.offsetMs,
    };
  };
  const move = async (offsetMs: number) => {
    if (Math.abs(offsetMs) > offsetMsMax) throw new BadRequest('more than a century away');
    await clock.setOffset(offsetMs);
  };
  app.get('/clock', (context) => context.json(told()));
  app.put('/clock', async (context) => {
    const { now } = await bodyOf(context);
    const wanted = typeof now === 'string' ? Date.parse(now) : Number.NaN;
    if (Number.isNaN(wanted)) throw new BadRequest('"now" must be an ISO 8601 date and time');
    await move(wanted - Date.now());
    return context.json(told());
  });
  app.post('/clock/advance', async (context) => {
    const body = await bodyOf(context);
    let byMs = 0;
    for (const [unit, count] of Object.entries(body)) {
      if (!(unit in units) || typeof count !== 'number' || !Number.isFinite(count)) {
        throw new BadRequest(`"${unit}": a number of ${Object.keys(units).join(', ')} is expected`);
      }
      byMs += count * units[unit as keyof typeof units];
    }
    await move(clock.offsetMs + byMs);
    return context.json(told());
  });
  app.delete('/clock', async (context) => {
    await move(0);
    return context.json(told());
  });
}

function mountWorld(app: Hono, { users, clients, sessions, taxpayers }: Irp): void {
  app.put('/clients/:clientId', async (context) => {
    const { blocked } = await bodyOf(context);
    if (typeof blocked !== 'boolean') throw new BadRequest('"blocked" must be true or false');
    const clientId = context.req.param('clientId');
    if (!(await clients.setBlocked(clientId, blocked))) return notFound(context, clientId);
    return context.json({ clientId, blocked });
  });
  app.put('/users/:userName', async (context) => {
    const { frozen } = await bodyOf(context);
    if (typeof frozen !== 'boolean') throw new BadRequest('"frozen" must be true or false');
    const userName = context.req.param('userName');
    if (!(await users.setFrozen(userName, frozen))) return notFound(context, userName);
    sessions.forget();
    return context.json({ userName, frozen });
  });
  app.get('/taxpayers/:gstin', async (context) => {
    const gstin = context.req.param('gstin');
    const entry = await taxpayers.find(gstin);
    return entry === undefined ? notFound(context, gstin) : context.json(entry);
  });
  app.patch('/taxpayers/:gstin', async (context) => {
    const gstin = context.req.param('gstin');
    const changes = taxpayerChanges(await bodyOf(context));
    if (!(await taxpayers.change(gstin, changes))) return notFound(context, gstin);
    return context.json(await taxpayers.find(gstin));
  });
}

function mountGstSystem(app: Hono, { rejections }: Irp): void {
  app.post('/rejections', async (context) => {
    const { irn, reason = '' } = await bodyOf(context);
    if (typeof irn !== 'string') throw new BadRequest('"irn" must be an IRN');
    if (typeof reason !== 'string' || reason.length > rejectionReasonCharsMax) {
      throw new BadRequest(
        `"reason" must be text of at most ${rejectionReasonCharsMax} characters`,
      );
    }
    const became = await rejections.record(irn.toLowerCase(), reason);
    return became === 'unknown IRN'
      ? notFound(context, 'this IRN')
      : context.json({ irn: irn.toLowerCase(), became });
  });
}

const isDayOrNull = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));

const changeable: Record<string, (value: unknown) => boolean> = {
  type: (value) => (taxpayerTypes as readonly unknown[]).includes(value),
  status: (value) => (taxpayerStatuses as readonly unknown[]).includes(value),
  block_status: (value) => value === 'U' || value === 'B',
  registered_on: isDayOrNull,
  deregistered_on: isDayOrNull,
  turnover_crore: (value) => value === null || (Number.isFinite(value) && Number(value) >= 0),
  einvoice_enabled: (value) => value === 0 || value === 1,
};

function taxpayerChanges(body: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(body);
  if (entries.length === 0) throw new BadRequest('nothing to change');
  for (const [name, value] of entries) {
    if (changeable[name]?.(value) !== true) throw new BadRequest(`"${name}" cannot become that`);
  }
  return body;
}

const notFound = (context: Context, what: string) =>
  context.json({ error: `${what} is not known` }, 404);

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  if (Number(context.req.header('content-length') ?? 0) > 10_000) throw new BadRequest('too large');
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new BadRequest('a JSON object is expected');
  }
  return body as Record<string, unknown>;
}
