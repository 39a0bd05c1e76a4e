import { createPublicKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { aesKey, documentDate, irnOf, istDay, loginBodyV104, open, seal } from '@openirp/core';
import { benchInvoice } from './invoice.ts';
import { type Kind, kindsOf, type Mix } from './mix.ts';

/*
 * The load: a process of its own, so that its cost is nobody else's. It seals its invoices before
 * the clock runs, then keeps a number of connections busy.
 */
interface Sandbox {
  readonly apiBaseUrl: string;
  readonly authPublicKeyPem: string;
  readonly clients: readonly {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly users: readonly { gstin: string; userName: string; password: string }[];
  }[];
  readonly counterparties: { readonly regular: readonly string[] };
}

/** One call that was answered. */
export interface Timed {
  readonly kind: Kind;
  readonly ms: number;
}

export interface Segment {
  readonly registered: number;
  /** Calls that were answered otherwise than their kind should be. */
  readonly unexpected: number;
  readonly wallMs: number;
  readonly cpuMicros: number;
  readonly timed: readonly Timed[];
}

export interface Order {
  readonly calls: number;
  readonly connections: number;
  readonly mix: Mix;
}

interface Call {
  readonly kind: Kind;
  readonly path: string;
  /** Undefined for a GET. */
  readonly body: string | undefined;
}

const sandbox: Sandbox = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const { clientId, clientSecret, users } = sandbox.clients[0]!;
const { gstin, userName, password } = users[0]!;
const target = new URL(sandbox.apiBaseUrl);
const buyer = sandbox.counterparties.regular.find((one) => one.slice(0, 2) !== gstin.slice(0, 2))!;
const agent = new Agent({ keepAlive: true, maxSockets: 1024 });
const headers: Record<string, string> = {
  'content-type': 'application/json',
  client_id: clientId,
  client_secret: clientSecret,
  gstin,
};

function send({ path, body }: Omit<Call, 'kind'>): Promise<{ Status: number; Data: never }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = target;
    const method = body === undefined ? 'GET' : 'POST';
    const call = request({ agent, hostname, port, path, method, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      reply.on('error', reject);
    });
    call.on('error', reject);
    if (body !== undefined) call.setHeader('content-length', Buffer.byteLength(body));
    call.end(body);
  });
}

async function logIn() {
  const appKey = randomBytes(32);
  const login = { userName, password, appKey, forceRefresh: false };
  const body = JSON.stringify(loginBodyV104(login, createPublicKey(sandbox.authPublicKeyPem)));
  const { Data } = await send({ path: '/eivital/v1.04/auth', body });
  const { AuthToken, Sek } = Data as { AuthToken: string; Sek: string };
  headers.authtoken = AuthToken;
  headers.user_name = userName;
  return aesKey(open(aesKey(appKey), Sek));
}

const sek = await logIn();
const today = istDay(Date.now());
const run = Date.now().toString(36).slice(-5).toUpperCase();
let made = 0;
/** IRNs of earlier segments, for reads. */
const registeredIrns: string[] = [];

const sealed = (text: string): string => JSON.stringify({ Data: seal(sek, text) });

const irnOfNumber = (number: string): string =>
  irnOf({ gstin, day: today, type: 'INV', number }, today, '2025-06-01');

/** A call of a kind, and the IRN that comes of it when it registers something. */
function callOf(kind: Kind): { readonly call: Call; readonly irn: string | undefined } {
  if (kind === 'read') {
    const irn = registeredIrns[made++ % registeredIrns.length]!;
    return {
      call: { kind, path: `/eicore/v1.03/Invoice/irn/${irn}`, body: undefined },
      irn: undefined,
    };
  }
  const number = `B${run}/${made++}`;
  const text = benchInvoice(gstin, buyer, number, documentDate(today));
  const sent = { generate: text, 'with-bill': withBill(text), refused: withWrongTotal(text) }[kind];
  const call = { kind, path: '/eicore/v1.03/Invoice', body: sealed(sent) };
  return { call, irn: kind === 'refused' ? undefined : irnOfNumber(number) };
}

/** Goods on the road, the distance left to the portal. */
const withBill = (text: string): string =>
  `${text.slice(0, -1)},"EwbDtls":{"TransMode":"1","Distance":0,"VehNo":"KA01AB1234","VehType":"R"}}`;

const withWrongTotal = (text: string): string =>
  text.replace('"TotInvVal":159300.00', '"TotInvVal":159200.00');

async function segment({ calls, connections, mix }: Order): Promise<Segment> {
  const made = kindsOf(mix, calls).map(callOf);
  const timed: Timed[] = [];
  let registered = 0;
  let unexpected = 0;
  let next = 0;
  const worker = async () => {
    while (next < made.length) {
      const { call, irn } = made[next++]!;
      const started = performance.now();
      const { Status } = await send(call);
      timed.push({ kind: call.kind, ms: performance.now() - started });
      if ((Status === 1) === (call.kind === 'refused')) unexpected++;
      else if (irn !== undefined) registered++;
    }
  };
  process.send?.('begin');
  const before = process.cpuUsage();
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  registeredIrns.push(...made.flatMap(({ irn }) => irn ?? []));
  return { registered, unexpected, wallMs, cpuMicros: user + system, timed };
}

process.on('message', async (order: Order) => process.send?.(await segment(order)));
process.send?.('ready');
