import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicApp } from '../app.ts';
import { DeskPortal } from '../testing/desk-portal.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const asked = async (path: string, app = portal.app) => {
  const { status, text } = await portal.call(path, { app });
  return [status, JSON.parse(text)];
};
const checks = (accepting: string, database: string) => ({ accepting, database });

test('a portal that serves is alive and ready', async () => {
  expect(await asked('/healthz')).toEqual([200, { status: 'ok' }]);
  expect(await asked('/readyz')).toEqual([200, { status: 'ready', checks: checks('ok', 'ok') }]);
});

test('one that is stopping is alive, and not ready', async () => {
  const app = publicApp(portal.irp, { open: false });
  expect(await asked('/healthz', app)).toEqual([200, { status: 'ok' }]);
  expect(await asked('/readyz', app)).toEqual([
    503,
    { status: 'not ready', checks: checks('stopping', 'ok') },
  ]);
});

test('one without its database is alive, and not ready', async () => {
  const gone = await DeskPortal.open();
  await gone.close();
  expect(await asked('/healthz', gone.app)).toEqual([200, { status: 'ok' }]);
  expect(await asked('/readyz', gone.app)).toEqual([
    503,
    { status: 'not ready', checks: checks('ok', 'away') },
  ]);
});
