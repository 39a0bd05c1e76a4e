import { setImmediate as turn } from 'node:timers/promises';
import type { Invoice } from '@openirp/core';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp } from '../../server/test/start-portal.ts';
import {
  ConnectionError,
  IrpClient,
  type OutboxClient,
  type OutboxOptions,
  type OutboxStore,
  openOutbox,
  sqliteOutboxStore,
} from '../src/index.ts';

/** What happens to one call: an error stands for a server that answers so without having worked. */
export type Fate = 'pass' | 'lose answer' | 'lose request' | Error;

/** A client of a real portal, some of whose calls do not go well. */
export class SpoiltClient implements OutboxClient {
  readonly name = 'tester';
  readonly #client: IrpClient;
  /** Names of the calls, in order. */
  readonly calls: string[] = [];
  /** What went wrong: name of the call and fate. */
  readonly met: string[] = [];
  /** What happens to the next calls; those after them pass. */
  fates: Fate[] = [];
  /** Hears of a call before it is made. */
  beforeCall: (name: string) => unknown = () => {};
  busy = 0;

  constructor(client: IrpClient) {
    this.#client = client;
  }

  generate: OutboxClient['generate'] = (...given) =>
    this.#call('generate', () => this.#client.generate(...given));
  getByIrn: OutboxClient['getByIrn'] = (...given) =>
    this.#call('getByIrn', () => this.#client.getByIrn(...given));
  getByDocument: OutboxClient['getByDocument'] = (...given) =>
    this.#call('getByDocument', () => this.#client.getByDocument(...given));
  cancel: OutboxClient['cancel'] = (...given) =>
    this.#call('cancel', () => this.#client.cancel(...given));

  async #call<T>(name: string, call: () => Promise<T>): Promise<T> {
    this.calls.push(name);
    this.busy++;
    try {
      await this.beforeCall(name);
      const fate = this.fates.shift() ?? 'pass';
      if (fate !== 'pass') this.met.push(`${name}: ${fate}`);
      if (fate instanceof Error) throw fate;
      if (fate === 'lose request') throw new ConnectionError('reset');
      if (fate === 'pass') return await call();
      // Whatever the portal answers, nobody hears it.
      await call().catch(() => {});
      throw new ConnectionError('timeout');
    } finally {
      this.busy--;
    }
  }
}

/** A sandbox portal in this process, and outboxes before it whose time passes when they rest. */
export async function startWorld() {
  const running = await startInProcess();
  // What the portal refuses is to come from the portal.
  const options = { ...optionsOf(running.sandbox!), check: 'off' } as const;
  const portalClient = new IrpClient(options);
  return {
    sandbox: running.sandbox!,
    portalClient,
    /** JSON text of a valid invoice that nobody has sent; amounts with two decimals. */
    freshText: (change: (invoice: Invoice) => Invoice = (invoice) => invoice): string =>
      textOf(change(freshInvoice(running.sandbox!))),
    open: (given: Partial<OutboxOptions> = {}) => openBefore(portalClient, given),
    async close() {
      await running.stop();
      await cleanUp();
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** An invoice as a program writes it that thinks in rupees and paise. */
export const textOf = (invoice: Invoice): string =>
  JSON.stringify(invoice).replace(/(Amt|Val|UnitPrice)":(\d+)/g, '$1":$2.00');

/** An outbox with a store in memory, unless one is given, and a clock of its own. */
async function openBefore(portalClient: IrpClient, given: Partial<OutboxOptions>) {
  const client = new SpoiltClient(portalClient);
  const { store, isBusy } = watched(given.store ?? (await sqliteOutboxStore(':memory:')));
  const clock = { now: () => clock.time, time: Date.now() };
  const outbox = openOutbox({
    ...{ client, clock, random: () => 0.5 },
    // Nobody else writes into this store: an hour passes like a second.
    pollMs: 3_600_000,
    // Time passes while nothing happens, and at no other time.
    sleep: async (ms, signal) => {
      do await turn();
      while (!signal.aborted && (client.busy > 0 || isBusy()));
      if (!signal.aborted) clock.time += ms;
    },
    ...given,
    store,
  });
  return { outbox, client, store, clock };
}

/** A store that knows whether anything of it is under way. */
function watched(store: OutboxStore) {
  let underWay = 0;
  const watch = async (work: Promise<unknown>) => {
    underWay++;
    return work.finally(() => underWay--);
  };
  return {
    isBusy: () => underWay > 0,
    store: new Proxy(store, {
      get:
        (target, name: keyof OutboxStore) =>
        (...given: unknown[]) =>
          watch((target[name] as (...given: unknown[]) => Promise<unknown>).apply(target, given)),
    }),
  };
}
