import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicApp } from '../app.ts';
import { systemClock } from '../clock.ts';
import { StageTimes } from '../stage-times.ts';
import { DeskPortal } from '../testing/desk-portal.ts';
import { traceParentOf } from './traceparent.ts';
import { Traces, waitingMax } from './traces.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes?: { key: string; value: Record<string, unknown> }[];
  readonly status?: { code: number };
}

interface Sent {
  readonly resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
}

/** A collector of traces: takes what comes, and reads it. */
class Collector {
  readonly requests: { headers: IncomingMessage['headers']; url: string; body: unknown }[] = [];
  status = 200;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const body = await json(request);
      this.requests.push({ headers: request.headers, url: request.url!, body });
      response.writeHead(this.status, { 'content-type': 'application/json' }).end('{}');
    });
  }

  static async open(): Promise<Collector> {
    const collector = new Collector();
    collector.#server.listen(0, '127.0.0.1');
    await once(collector.#server, 'listening');
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get spans(): Span[] {
    return this.requests.flatMap(({ body }) =>
      (body as Sent).resourceSpans.flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) => spans),
      ),
    );
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

let collector: Collector;
beforeAll(async () => {
  collector = await Collector.open();
});
afterAll(() => collector.close());
beforeEach(() => {
  collector.requests.length = 0;
  collector.status = 200;
});

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentId = '00f067aa0ba902b7';
const traceparent = `00-${traceId}-${parentId}-01`;

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open('--otlp-url', collector.url, '--otlp-token', 'a-token-of-tests');
  await portal.seat();
  await portal.irp.traces!.flush();
});
afterAll(() => portal.close());

const attributesOf = ({ attributes = [] }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value]));

test('tells of a call and its stages, in the trace of its caller', async () => {
  const { gstin, sek, headers } = await portal.seat();
  const traced = { gstin, sek, headers: { ...headers, traceparent } };
  const { headers: answered } = await portal.post(
    '/eicore/v1.03/Invoice',
    portal.freshInvoice(),
    traced,
  );
  const now = Date.now();
  await portal.irp.traces!.flush();
  expect(collector.requests[0]!.url).toBe('/v1/traces');
  expect(collector.requests[0]!.headers).toMatchObject({
    'content-type': 'application/json',
    authorization: 'Bearer a-token-of-tests',
  });
  const [whole, ...stages] = collector.spans;
  expect(whole).toMatchObject({ name: 'generate-irn', kind: 2, traceId, parentSpanId: parentId });
  expect(attributesOf(whole!)).toEqual({
    'http.request.method': { stringValue: 'POST' },
    'http.response.status_code': { intValue: '200' },
    'http.route': { stringValue: '/eicore/v1.03/Invoice' },
    'openirp.endpoint': { stringValue: 'generate-irn' },
    'openirp.request_id': { stringValue: answered.get('x-request-id') },
  });
  const names = [
    'identify',
    'authenticate',
    'open',
    'handle',
    'wait',
    'sign',
    'commit',
    'handle',
    'seal',
  ];
  expect(stages.map(({ name }) => name)).toEqual(names);
  let last = BigInt(whole!.startTimeUnixNano);
  for (const stage of stages) {
    expect(stage).toMatchObject({ traceId, parentSpanId: whole!.spanId, kind: 1 });
    expect(BigInt(stage.startTimeUnixNano)).toBeGreaterThanOrEqual(last);
    last = BigInt(stage.endTimeUnixNano);
    expect(last).toBeGreaterThanOrEqual(BigInt(stage.startTimeUnixNano));
  }
  expect(BigInt(whole!.endTimeUnixNano)).toBeGreaterThanOrEqual(last);
  // Real time, to a second.
  expect(Math.abs(Number(last / 1_000_000n) - now)).toBeLessThan(1_000);
  const ids = collector.spans.map(({ spanId }) => spanId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('tells of refusals with their codes, and of faults as errors', async () => {
  const seat = await portal.seat();
  await portal.post('/eicore/v1.03/Invoice', {}, seat);
  const broken = publicApp({ ...portal.irp, register: undefined as never });
  await portal.post('/eicore/v1.03/Invoice', {}, seat, { app: broken });
  await portal.call('/no/such/path', { method: 'POST' });
  await portal.irp.traces!.flush();
  const wholes = collector.spans.filter(({ kind }) => kind === 2);
  const codes = wholes.map((span) => attributesOf(span)['openirp.codes']);
  const values = (...list: string[]) => ({
    arrayValue: { values: list.map((stringValue) => ({ stringValue })) },
  });
  expect(codes).toEqual([values('5002'), values('5001'), values('3005')]);
  expect(wholes.map(({ status }) => status)).toEqual([undefined, { code: 2 }, undefined]);
  expect(wholes.map(({ parentSpanId }) => parentSpanId)).toEqual([undefined, undefined, undefined]);
  expect(new Set(wholes.map((span) => span.traceId)).size).toBe(3);
});

test('tells nothing that a caller sent', async () => {
  const { gstin, sek, headers } = await portal.seat();
  const marker = 'zz9plural';
  await portal.post(`/eicore/v1.03/Invoice`, { [marker]: marker }, { gstin, sek, headers });
  await portal.call(`/eicore/v1.03/Invoice/irn/${marker}?a=${marker}`, { headers });
  await portal.call(`/${marker}`, {
    method: 'PATCH',
    headers: { traceparent: marker, gstin: marker },
  });
  await portal.irp.traces!.flush();
  expect(collector.spans.filter(({ kind }) => kind === 2)).toHaveLength(3);
  const { clientId, clientSecret, users } = portal.clients[0]!;
  const { userName, password } = users[0]!;
  const needles = [marker, gstin, clientId, clientSecret, userName, password, headers.AuthToken!];
  const sent = JSON.stringify(collector.requests.map(({ body }) => body));
  expect(needles.filter((needle) => sent.includes(needle))).toEqual([]);
  expect(sent).not.toContain(sek.export().toString('base64'));
});

test('answers as ever when the collector does not', async () => {
  collector.status = 503;
  const seat = await portal.seat();
  const waiting = portal.irp.traces!.waiting;
  expect(await portal.register(portal.freshInvoice(), seat)).toMatch(/^[\da-f]{64}$/);
  await portal.irp.traces!.flush();
  // Kept for the next time.
  expect(portal.irp.traces!.waiting).toBe(waiting + 1);
  collector.status = 200;
  await portal.irp.traces!.flush();
  expect(portal.irp.traces!.waiting).toBe(0);
  expect(collector.spans.filter(({ name }) => name === 'generate-irn')).toHaveLength(2);
  expect(portal.irp.traces!.lost).toBe(0);
});

test('keeps no traces unless there is a collector', async () => {
  const portal = await DeskPortal.open();
  expect(portal.irp.traces).toBeUndefined();
  await portal.close();
});

const call = () => ({
  ...{ parent: traceParentOf(undefined), requestId: 'r', endpoint: undefined, route: undefined },
  ...{ method: 'GET', status: 200, codes: [], isFault: false, times: new StageTimes() },
});

const opened = (url: string, share = 1) => {
  const told: string[] = [];
  const tell = (what: string) => told.push(what);
  return { told, traces: new Traces({ url, token: '', share, clock: systemClock, tell }) };
};

test('what waits is bounded, and an outage is told once', async () => {
  const gone = await Collector.open();
  const { url } = gone;
  gone.close();
  const { traces, told } = opened(url);
  for (let made = 0; made < waitingMax + 5; made++) traces.note(call());
  await traces.flush();
  await traces.flush();
  expect([traces.waiting, traces.lost]).toEqual([waitingMax, 5]);
  expect(told).toEqual(['the collector does not take traces: no connection']);
  await traces.stop();
});

test('what a collector refuses is let go, and it is told when it takes again', async () => {
  const { traces, told } = opened(`${collector.url}/v1/traces`);
  collector.status = 400;
  traces.note(call());
  await traces.flush();
  expect([traces.waiting, traces.lost]).toEqual([0, 1]);
  collector.status = 200;
  traces.note(call());
  await traces.stop();
  expect(collector.requests.map(({ url }) => url)).toEqual(['/v1/traces', '/v1/traces']);
  expect(told).toEqual([
    'the collector does not take traces: HTTP 400',
    'the collector takes traces again',
  ]);
});

describe('which calls are kept', () => {
  test('a share, by the trace and not by the call', () => {
    const { traces } = opened(collector.url, 0.25);
    const ids = Array.from({ length: 4_000 }, () => traceParentOf(undefined).traceId);
    const header = (id: string, flags = '00') => `00-${id}-${parentId}-${flags}`;
    const kept = ids.filter((id) => traces.sampled(header(id), false) !== undefined);
    expect(kept.length).toBeGreaterThan(800);
    expect(kept.length).toBeLessThan(1_200);
    expect(kept.every((id) => traces.sampled(header(id), false) !== undefined)).toBe(true);
  });

  test('of a trusted proxy those that it keeps; a stranger cannot ask for it', () => {
    const { traces } = opened(collector.url, 0);
    expect(traces.sampled(traceparent, true)).toMatchObject({ traceId, parentId });
    expect(traces.sampled(traceparent, false)).toBeUndefined();
    expect(traces.sampled(undefined, true)).toBeUndefined();
  });
});

test.each([
  undefined,
  '',
  'nonsense',
  `ff-${traceId}-${parentId}-01`,
  `00-${'0'.repeat(32)}-${parentId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `00-${traceId.toUpperCase()}-${parentId}-01`,
  `00-${traceId}-${parentId}-01-more`,
  `00-${traceId}-${parentId}`,
])('traceparent %s begins a new trace', (header) => {
  const parent = traceParentOf(header);
  expect(parent).toMatchObject({ parentId: undefined, isSampled: false });
  expect(parent.traceId).toMatch(/^[\da-f]{32}$/);
  expect(parent.traceId).not.toBe(traceId);
});

test('a later version of traceparent is read as far as it is known', () => {
  const parent = traceParentOf(`01-${traceId}-${parentId}-01-more`);
  expect(parent).toEqual({ traceId, parentId, isSampled: true });
});
