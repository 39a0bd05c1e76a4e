import { createPublicKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { aesKey, documentDate, istDay, loginBodyV104, open, seal } from '@openirp/core';
import { benchInvoice } from './invoice.ts';

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

export interface Segment {
  readonly registered: number;
  readonly refused: number;
  readonly wallMs: number;
  readonly cpuMicros: number;
  readonly latenciesMs: readonly number[];
}

interface Order {
  readonly calls: number;
  readonly connections: number;
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

function post(path: string, body: string): Promise<{ Status: number; Data: never }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = target;
    const call = request({ agent, hostname, port, path, method: 'POST', headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      reply.on('error', reject);
    });
    call.on('error', reject);
    call.setHeader('content-length', Buffer.byteLength(body));
    call.end(body);
  });
}

async function logIn() {
  const appKey = randomBytes(32);
  const login = { userName, password, appKey, forceRefresh: false };
  const body = loginBodyV104(login, createPublicKey(sandbox.authPublicKeyPem));
  const { Data } = await post('/eivital/v1.04/auth', JSON.stringify(body));
  const { AuthToken, Sek } = Data as { AuthToken: string; Sek: string };
  headers.authtoken = AuthToken;
  headers.user_name = userName;
  return aesKey(open(aesKey(appKey), Sek));
}

const sek = await logIn();
const today = documentDate(istDay(Date.now()));
const run = Date.now().toString(36).slice(-5).toUpperCase();
let made = 0;

function sealedInvoices(count: number): string[] {
  return Array.from({ length: count }, () => {
    const number = `B${run}/${made++}`;
    return JSON.stringify({ Data: seal(sek, benchInvoice(gstin, buyer, number, today)) });
  });
}

async function segment({ calls, connections }: Order): Promise<Segment> {
  const bodies = sealedInvoices(calls);
  const latenciesMs: number[] = [];
  let registered = 0;
  let next = 0;
  const worker = async () => {
    while (next < bodies.length) {
      const body = bodies[next++]!;
      const started = performance.now();
      const { Status } = await post('/eicore/v1.03/Invoice', body);
      latenciesMs.push(performance.now() - started);
      if (Status === 1) registered++;
    }
  };
  process.send?.('begin');
  const before = process.cpuUsage();
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { registered, refused: calls - registered, wallMs, cpuMicros: user + system, latenciesMs };
}

process.on('message', async (order: Order) => process.send?.(await segment(order)));
process.send?.('ready');
