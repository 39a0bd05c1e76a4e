import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { freshInvoice } from '../../server/test/invoice.ts';
import { ackNosIn } from '../../server/test/register-rows.ts';
import { clientOf, optionsOf } from '../../server/test/sandbox-client.ts';
import { seededRandom } from '../../server/test/seeded-random.ts';
import { cleanUp, dataFolder, type Sandbox, startPortal } from '../../server/test/start-portal.ts';
import { openOutbox, type RegisteredInvoice, sqliteOutboxStore } from '../src/index.ts';
import { faultShares, type LossyProxy, startLossyProxy } from './lossy-proxy.ts';
import type { SubmitAllConfig } from './submit-all.ts';

afterAll(cleanUp);

const documents = 1_000;
const seed = 20261122;
const kills = 10;
/** Processes that work on one outbox at the same time. */
const lanes = 2;

const program = fileURLToPath(new URL('./submit-all.ts', import.meta.url));
const key = Buffer.alloc(32, 1);

test('registers each of 1 000 documents once, whatever is lost', { timeout: 120_000 }, async () => {
  const random = seededRandom(seed);
  const data = dataFolder();
  const portal = await startPortal(data);
  const proxy = await startLossyProxy(portal.baseUrl, random);
  const texts = makeTexts(portal.sandbox);
  const folder = `${data}-sdk`;
  const config = configIn(folder, proxy, portal.sandbox, texts);

  const starts = await submitThroughKills(config, proxy, random);
  await proxy.close();

  const ackNos = await ackNosIn(data);
  expect(ackNos.size).toBe(documents);
  const entries = await entriesIn(config);
  expect(entries.map(({ request }) => request).toSorted()).toEqual(texts.toSorted());
  expect(new Set(entries.map(({ irn }) => irn))).toEqual(new Set(ackNos.keys()));
  expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['done']));
  const direct = clientOf(portal.sandbox);
  for (let at = 0; at < documents; at += 50) {
    const some = entries.slice(at, at + 50);
    const held = await Promise.all(some.map(({ irn }) => direct.getByIrn(irn!)));
    expect(some.map(({ answer }) => signed(answer as RegisteredInvoice))).toEqual(held.map(signed));
    const stored = some.map(({ answer }) => (answer as RegisteredInvoice).AckNo);
    expect(stored).toEqual(some.map(({ irn }) => ackNos.get(irn!)));
  }

  expect(starts).toBe(kills + lanes);
  for (const fault of Object.keys(faultShares)) expect([...proxy.done.keys()]).toContain(fault);
  // The first process of each lane may log in; the others find the token. A login whose answer was
  // spoilt counts for nothing, and one that went twice for two.
  expect(proxy.logins.forwarded).toBeLessThanOrEqual(lanes + 2 * proxy.logins.spoilt);
});

const signed = ({ SignedInvoice, SignedQRCode }: RegisteredInvoice) => ({
  SignedInvoice,
  SignedQRCode,
});

/** Invoices as an ERP writes them: amounts with two decimals, which must come back so. */
const makeTexts = (sandbox: Sandbox): string[] =>
  Array.from({ length: documents }, () =>
    JSON.stringify(freshInvoice(sandbox)).replace(/(Amt|Val|UnitPrice)":(\d+)/g, '$1":$2.00'),
  );

function configIn(folder: string, proxy: LossyProxy, sandbox: Sandbox, texts: readonly string[]) {
  mkdirSync(folder);
  const invoices = join(folder, 'invoices.ndjson');
  writeFileSync(invoices, `${texts.join('\n')}\n`);
  const config: SubmitAllConfig = {
    client: { ...optionsOf(sandbox), baseUrl: proxy.url, timeoutMs: 800 },
    ...{ invoices, seed, database: join(folder, 'outbox.sqlite'), tokens: join(folder, 'tokens') },
  };
  return config;
}

/** Runs the program in several processes, kills one after the other, and lets the last ones finish. */
async function submitThroughKills(
  config: SubmitAllConfig,
  proxy: LossyProxy,
  random: () => number,
): Promise<number> {
  const file = join(config.database, '../config.json');
  writeFileSync(file, JSON.stringify(config));
  let starts = 0;
  let killsLeft = kills;
  const running = new Set<ChildProcess>();
  /** Requests until somebody is killed: at any moment of the work, seldom between two requests. */
  const nextKill = () => 40 + Math.floor(random() * 100);
  let requestsLeft = nextKill();
  proxy.onRequest = () => {
    if (--requestsLeft > 0 || killsLeft === 0) return;
    const victims = [...running];
    victims[Math.floor(random() * victims.length)]?.kill('SIGKILL');
    killsLeft--;
    requestsLeft = nextKill();
  };
  const lane = async () => {
    for (;;) {
      starts++;
      const child = spawn(process.execPath, [program, file], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      running.add(child);
      let complaint = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
      const [exitCode, signal] = await once(child, 'close');
      running.delete(child);
      if (signal === 'SIGKILL') continue;
      expect(`${exitCode} ${complaint}`).toBe('0 ');
      return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return starts;
}

/** What the outbox holds in the end, read as an integrator would. */
async function entriesIn({ client, database }: SubmitAllConfig) {
  const store = await sqliteOutboxStore(database, { key });
  const { clientId, userName, gstin } = client;
  const account = `${clientId}/${userName}/${gstin}`;
  const nobody = {} as Parameters<typeof openOutbox>[0]['client'];
  const outbox = openOutbox({ client: nobody, store, account });
  const entries = await Array.fromAsync(outbox.list());
  await store.close();
  return entries;
}
