import { Hono } from 'hono';
import type { Health } from './health.ts';

const uncached = { 'cache-control': 'no-store' };

/**
 * What a supervisor and a load balancer ask. `/healthz`: the process runs and answers; it needs a
 * restart only when this fails. `/readyz`: calls may be sent here; 503 when it is stopping, or its
 * database is away.
 */
export function healthChecks(health: Health, isOpen: () => boolean): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, uncached));
  app.get('/readyz', async (context) => {
    const checks = {
      accepting: isOpen() ? 'ok' : 'stopping',
      database: (await health.hasDatabase()) ? 'ok' : 'away',
    };
    const isReady = Object.values(checks).every((one) => one === 'ok');
    const status = isReady ? 'ready' : 'not ready';
    return context.json({ status, checks }, isReady ? 200 : 503, uncached);
  });
  return app;
}
