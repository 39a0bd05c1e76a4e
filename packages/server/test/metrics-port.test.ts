import { afterAll, expect, test } from 'vitest';
import { startInProcess } from './in-process.ts';
import { cleanUp } from './start-portal.ts';

afterAll(cleanUp);

test('metrics are read on a port of their own, and nowhere else', async () => {
  const portal = await startInProcess('--metrics-port', '0');
  const url = portal.metricsUrl!;
  expect(new URL(url).hostname).toBe('127.0.0.1');
  await fetch(`${portal.publicUrl}/eivital/v1.04/heartbeat/ping`);
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  expect(text).toContain(
    'openirp_calls_total{endpoint="heartbeat",version="v1.04",outcome="ok"} 1',
  );
  expect(text).toContain('# TYPE process_cpu_seconds_total counter');
  const elsewhere = [
    fetch(new URL('/', url)),
    fetch(url, { method: 'POST' }),
    fetch(`${portal.publicUrl}/metrics`),
  ];
  expect((await Promise.all(elsewhere)).map(({ status }) => status)).toEqual([404, 404, 404]);
  await portal.stop();
  await expect(fetch(url)).rejects.toThrow();
});

test('a taken port of metrics ends the start', async () => {
  const first = await startInProcess('--metrics-port', '0');
  const { port } = new URL(first.metricsUrl!);
  await expect(startInProcess('--metrics-port', port)).rejects.toThrow('EADDRINUSE');
  await first.stop();
});

test('by default there is no such port', async () => {
  const portal = await startInProcess();
  expect(portal.metricsUrl).toBeUndefined();
  await portal.stop();
});
