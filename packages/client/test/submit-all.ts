import { readFileSync } from 'node:fs';
import { seededRandom } from '../../server/test/seeded-random.ts';
import {
  type ClientOptions,
  fileTokenStore,
  IrpClient,
  openOutbox,
  Sessions,
  sqliteOutboxStore,
} from '../src/index.ts';

/*
 * A program as an integrator has it: submits every document of a file, goes on where an earlier run of
 * it was killed, and ends when nothing is open any more.
 */

export interface SubmitAllConfig {
  readonly client: ClientOptions;
  /** One invoice per line. */
  readonly invoices: string;
  readonly database: string;
  readonly tokens: string;
  readonly seed: number;
}

const file = process.argv[2];
if (file === undefined) throw new Error('name the file with the configuration');
const config: SubmitAllConfig = JSON.parse(readFileSync(file, 'utf8'));

const key = Buffer.alloc(32, 1);
const store = await sqliteOutboxStore(config.database, { key });
const sessions = new Sessions({ store: fileTokenStore(config.tokens), key });
const client = new IrpClient({
  ...{ ...config.client, sessions },
  breaker: { failuresMax: 8, pauseMs: 100 },
});
const outbox = openOutbox({
  ...{ client, store, concurrency: 12, leaseMs: 1_500 },
  backOff: { firstMs: 50, maxMs: 400 },
  breaker: { failures: 8, firstMs: 50, maxMs: 200 },
  random: seededRandom(config.seed),
});

const texts = readFileSync(config.invoices, 'utf8').trim().split('\n');
// Most are written down at once, and some submitted while the run is on: both ways lead in.
const [submitted, written] = [texts.filter(isTenth), texts.filter((_, at) => !isTenth(_, at))];
await Promise.all(written.map((text) => outbox.enqueue(text)));
await Promise.all([outbox.drain(), ...submitted.map((text) => outbox.submit(text))]);
await outbox.drain();
await outbox.close();
await store.close();

function isTenth(_: string, index: number): boolean {
  return index % 10 === 0;
}
