import type { Clock } from '../clock.ts';
import type { Vault } from '../keys/vault.ts';
import type { MessagesTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import { openContent } from './content.ts';
import { type Gateway, GatewayFault } from './gateway.ts';
import { forgetOldMessages } from './retention.ts';

export interface DeliveryParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  /** A channel without one keeps its messages, to be read here. */
  readonly gateways: Readonly<Partial<Record<MessagesTable['channel'], Gateway>>>;
  readonly onFault: (error: unknown) => void;
}

const secondMs = 1_000;
const pauseMinMs = 5 * secondMs;
const pauseMaxMs = 3_600 * secondMs;
const triesMax = 12;
/** Longer than any gateway takes: whoever has not told by then was killed. */
export const leaseMs = 120 * secondMs;

/** Messages looked for at once, and sent at once. */
const batchMax = 40;
const atOnce = 4;

const pollMs = 3 * secondMs;
/** After a wake the message may lie in a transaction that is not done yet. */
const quickPollMs = 50;
const quickForMs = 2 * secondMs;
const retentionEveryMs = 60 * secondMs;
const stopMs = 5 * secondMs;

type Due = Pick<MessagesTable, 'id' | 'next_try_at'>;

/**
 * Brings waiting messages to their gateways. Of several processes one sends each; what a killed one
 * was sending is sent again.
 */
export class Delivery {
  readonly #parts: DeliveryParts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #quickUntil = 0;
  #retainedAt = Number.NEGATIVE_INFINITY;
  #isStopped = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  begin(): void {
    this.#schedule(0);
  }

  /** Something was queued, or will be when a transaction ends. */
  wake(): void {
    if (this.#channels().length === 0) return;
    this.#quickUntil = performance.now() + quickForMs;
    if (this.#running === undefined) this.#schedule(quickPollMs);
  }

  /** Ends; what is being sent has a moment to arrive. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, stopMs);
    });
    await Promise.race([this.#running, patience]);
    clearTimeout(timer);
    for (const gateway of Object.values(this.#parts.gateways)) gateway.close();
  }

  /** Sends what is due. */
  async round(): Promise<void> {
    const waiting = await this.#due();
    const sendNext = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        if (this.#isStopped) return;
        await this.#deliver(one);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sendNext));
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => this.#turn(), ms).unref();
  }

  #turn(): void {
    this.#running = this.#work()
      .catch((error) => this.#isStopped || this.#parts.onFault(error))
      .then(() => {
        this.#running = undefined;
        this.#schedule(performance.now() < this.#quickUntil ? quickPollMs : pollMs);
      });
  }

  async #work(): Promise<void> {
    if (performance.now() - this.#retainedAt > retentionEveryMs) {
      this.#retainedAt = performance.now();
      const { store, clock } = this.#parts;
      await forgetOldMessages(store, clock.now(), this.#channels());
    }
    await this.round();
  }

  #channels(): MessagesTable['channel'][] {
    const { gateways } = this.#parts;
    return (['mail', 'sms'] as const).filter((channel) => gateways[channel] !== undefined);
  }

  async #due(): Promise<Due[]> {
    const channels = this.#channels();
    if (channels.length === 0) return [];
    const { store, clock } = this.#parts;
    const now = clock.now();
    return (
      store.db
        .selectFrom('messages')
        .select(['id', 'next_try_at'])
        .where('state', '=', 'waiting')
        .where('channel', 'in', channels)
        // No pause is as long: a sandbox's clock was moved back.
        .where(({ eb, or }) =>
          or([eb('next_try_at', '<=', now), eb('next_try_at', '>', now + 2 * pauseMaxMs)]),
        )
        .orderBy('next_try_at')
        .limit(batchMax)
        .execute()
    );
  }

  async #deliver({ id, next_try_at }: Due): Promise<void> {
    const { store, clock, vault, gateways } = this.#parts;
    const leased = clock.now() + leaseMs;
    const { numUpdatedRows: claimed } = await store.db
      .updateTable('messages')
      .set(({ eb }) => ({ next_try_at: leased, tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      // Of two processes one finds it still as it was.
      .where('next_try_at', '=', next_try_at)
      .executeTakeFirst();
    if (claimed === 0n) return;
    const row = await store.db
      .selectFrom('messages')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row?.sealed_content) return;
    if (row.useful_until !== null && row.useful_until < clock.now()) {
      return this.#note(row, { isFinal: true, fault: row.fault ?? 'not sent in time' });
    }
    const content = openContent(vault, id, row.sealed_content);
    try {
      await gateways[row.channel]!.send({ recipient: row.recipient, ...content });
    } catch (error) {
      if (!(error instanceof GatewayFault)) this.#parts.onFault(error);
      const { message, isFinal = false } = error as Partial<GatewayFault>;
      return this.#note(row, {
        isFinal: isFinal || row.tries >= triesMax,
        fault: error instanceof GatewayFault ? message! : 'fault in this portal',
      });
    }
    await this.#note(row, 'sent');
  }

  async #note(
    { id, tries }: MessagesTable,
    how: 'sent' | { readonly isFinal: boolean; readonly fault: string },
  ): Promise<void> {
    const { store, clock } = this.#parts;
    const pauseMs = Math.min(pauseMinMs * 2 ** (tries - 1), pauseMaxMs);
    const change =
      how === 'sent'
        ? { state: 'sent' as const, sealed_content: null, fault: null }
        : how.isFinal
          ? { state: 'failed' as const, sealed_content: null, fault: how.fault }
          : { next_try_at: clock.now() + pauseMs, fault: how.fault };
    await store.db
      .updateTable('messages')
      .set(change)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }
}
