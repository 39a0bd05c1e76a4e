import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicApp } from '../app.ts';
import { DeskPortal } from '../testing/desk-portal.ts';
import { mergedText, textOf, workerUp } from './exposition.ts';
import { Metrics } from './metrics.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open('--metrics-port', '0');
});
afterAll(() => portal.close());

/** The portal with a register that is broken. */
const broken = () => publicApp({ ...portal.irp, register: undefined as never });

/** The samples of a metric by their labels, `endpoint="auth",outcome="ok"`. */
async function samples(name: string, from = portal): Promise<Record<string, number>> {
  const text = await textOf(await from.irp.metrics!.read(true));
  const lines = text.split('\n').filter((line) => new RegExp(`^${name}(\\{|\\s)`).test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const [, labels = '', value] = /^\w+(?:\{(.*)\})? (\S+)$/.exec(line)!;
      return [labels, Number(value)];
    }),
  );
}

const calls = (endpoint: string, version: string, outcome: string) =>
  `endpoint="${endpoint}",version="${version}",outcome="${outcome}"`;

describe('calls', () => {
  let before: Record<string, number>;
  beforeEach(async () => {
    await portal.seat();
    before = await samples('openirp_calls_total');
  });
  const added = async () => {
    const after = await samples('openirp_calls_total');
    return Object.fromEntries(
      Object.entries(after)
        .map(([labels, value]) => [labels, value - (before[labels] ?? 0)] as const)
        .filter(([, count]) => count !== 0),
    );
  };

  test('are counted by endpoint, version and outcome', async () => {
    const seat = await portal.seat();
    await portal.register(portal.freshInvoice(), seat);
    await portal.post('/eicore/v1.03/Invoice', {}, seat);
    await portal.call('/eivital/v1.04/heartbeat/ping', {});
    await portal.call('/eicore/v1.03/Nothing', { method: 'POST' });
    await portal.post('/eicore/v1.03/Invoice', {}, seat, { app: broken() });
    expect(await added()).toEqual({
      [calls('generate-irn', 'v1.03', 'ok')]: 1,
      [calls('generate-irn', 'v1.03', 'refused')]: 1,
      [calls('generate-irn', 'v1.03', 'fault')]: 1,
      [calls('heartbeat', 'v1.04', 'ok')]: 1,
      [calls('none', '', 'refused')]: 1,
    });
  });

  test('stand at nought before the first one, so that a rate sees it', async () => {
    const fresh = await DeskPortal.open('--metrics-port', '0');
    const all = await samples('openirp_calls_total', fresh);
    await fresh.close();
    expect(all[calls('cancel-irn', 'v1.03', 'ok')]).toBe(0);
    expect(Object.values(all).every((value) => value === 0)).toBe(true);
  });

  test('are counted by code, once for each code that they have', async () => {
    const seat = await portal.seat();
    const codes = await samples('openirp_call_errors_total');
    // Two fields are broken: two entries of one code.
    await portal.post('/eicore/v1.03/Invoice', { ...portal.freshInvoice(), DocDtls: {} }, seat);
    const { 'code="5002"': after } = await samples('openirp_call_errors_total');
    expect(after).toBe((codes['code="5002"'] ?? 0) + 1);
  });

  test('show how long a registration took, as a whole and at each stage', async () => {
    const name = 'openirp_stage_duration_seconds';
    const stages = ['identify', 'authenticate', 'open', 'handle', 'wait', 'sign', 'commit', 'seal'];
    const countsOf = async () => {
      const counts = await samples(`${name}_count`);
      return stages.map((stage) => counts[`endpoint="generate-irn",stage="${stage}"`] ?? 0);
    };
    const sumOf = async () =>
      (await samples(`${name}_sum`))['endpoint="generate-irn",stage="sign"']!;
    await portal.register(portal.freshInvoice(), await portal.seat());
    const first = await countsOf();
    const signed = await sumOf();
    await portal.register(portal.freshInvoice(), await portal.seat());
    expect(await countsOf()).toEqual(first.map((count) => count + 1));
    // Two signatures of RSA-2048 take a while on any machine.
    expect((await sumOf()) - signed).toBeGreaterThan(0.0002);
    const whole = await samples('openirp_call_duration_seconds_bucket');
    const total = await samples('openirp_call_duration_seconds_count');
    expect(whole['endpoint="generate-irn",le="+Inf"']).toBe(total['endpoint="generate-irn"']);
  });
});

test('registrations that share a commit are counted as one group', async () => {
  const seat = await portal.seat();
  const sums = async () => [
    (await samples('openirp_commit_group_size_count'))['']!,
    (await samples('openirp_commit_group_size_sum'))['']!,
  ];
  const [groups = 0, documents = 0] = await sums();
  await Promise.all(Array.from({ length: 6 }, () => portal.register(portal.freshInvoice(), seat)));
  const [groupsNow = 0, documentsNow = 0] = await sums();
  expect(documentsNow - documents).toBe(6);
  expect(groupsNow - groups).toBeLessThan(6);
});

test('nothing that a caller sends becomes a label', async () => {
  const { gstin, headers, sek } = await portal.seat();
  const marker = 'zz9plural';
  const hostile = { ...headers, user_name: marker, 'x-request-id': marker };
  await portal.post(
    `/eicore/v1.03/Invoice/irn/${marker}`,
    { [marker]: marker },
    { gstin, sek, headers: hostile },
  );
  await portal.call(`/eicore/${marker}/Invoice`, { headers: { gstin: marker, client_id: marker } });
  await portal.call(`/eicore/v1.03/Invoice/irn/${marker}`, { headers });
  const text = await textOf(await portal.irp.metrics!.read(true));
  const { clientId, clientSecret, users } = portal.clients[0]!;
  const needles = [marker, gstin, clientId, clientSecret, users[0]!.userName, headers.AuthToken!];
  expect(needles.filter((needle) => text.includes(needle))).toEqual([]);
});

test('a code that no catalogue has is counted under one label', async () => {
  const metrics = await Metrics.open();
  const times = { end: () => 1, entered: [], msAt: () => 0 } as never;
  for (const code of ['made-up', 'made-up too', '2150']) {
    metrics.calls.note('none', { status: 200, refused: { details: [{ code }] } }, times);
  }
  const errors = (await metrics.read(true)).find(
    ({ name }) => name === 'openirp_call_errors_total',
  );
  expect(errors!.values).toEqual([
    { labels: { code: 'other' }, value: 2 },
    { labels: { code: '2150' }, value: 1 },
  ]);
});

test('the samples of several processes stand side by side, also of one that is silent', async () => {
  const data = await portal.irp.metrics!.read(false);
  const text = await mergedText(
    new Map([
      ['1', data],
      ['2', data],
      ['3', undefined],
    ]),
  );
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('openirp_signing_waiting'))).toEqual([
    'openirp_signing_waiting{worker="1"} 0',
    'openirp_signing_waiting{worker="2"} 0',
  ]);
  expect(lines.filter((line) => line.startsWith('# TYPE openirp_calls_total'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('openirp_worker_up{'))).toEqual([
    'openirp_worker_up{worker="1"} 1',
    'openirp_worker_up{worker="2"} 1',
    'openirp_worker_up{worker="3"} 0',
  ]);
  expect(text).toContain('process_resident_memory_bytes{worker="2"}');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds{worker="1"}');
});

test('every metric stands in docs/operations.md, with its type and its labels', async () => {
  const seat = await portal.seat();
  await portal.post('/eicore/v1.03/Invoice', {}, seat);
  const data = (await portal.irp.metrics!.read(true)).filter(({ name }) =>
    name.startsWith('openirp_'),
  );
  const documented = readFileSync(
    join(import.meta.dirname, '../../../../docs/operations.md'),
    'utf8',
  );
  const rows = [...documented.matchAll(/^\| `(openirp_\w+)` \| (\w+) \| ([^|]*) \|/gm)].map(
    ([, name, type, labels]) => [name, type, labels!.match(/\w+/g) ?? []],
  );
  const labelsOf: Record<string, string[]> = {
    // Only on PostgreSQL, only with several processes: they have no samples here.
    openirp_pool_connections: ['state'],
  };
  const told = data.map(({ name, type, values }) => [
    name,
    type,
    labelsOf[name] ?? Object.keys(values[0]?.labels ?? {}).filter((label) => label !== 'le'),
  ]);
  const all = [...told, [workerUp.name, workerUp.type, ['worker']]];
  const sorted = (list: unknown[][]) => list.map((row) => JSON.stringify(row)).toSorted();
  expect(sorted(rows)).toEqual(sorted(all));
});

test('a portal that shows no metrics counts none', async () => {
  const quiet = await DeskPortal.open('--call-log-days', '0');
  await quiet.register(quiet.freshInvoice(), await quiet.seat());
  expect(quiet.irp.metrics).toBeUndefined();
  await quiet.close();
});
