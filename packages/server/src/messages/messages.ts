import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Vault } from '../keys/vault.ts';
import type { MessagesTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import { openContent, sealContent } from './content.ts';

/** A mail or short message to be sent. */
export interface Message {
  readonly channel: MessagesTable['channel'];
  /** Mail address, or mobile number of ten digits. */
  readonly recipient: string;
  /** Which of the product's messages it is: `registration code`, `application approved` … */
  readonly kind: string;
  /** Of a mail. */
  readonly subject?: string;
  readonly text: string;
  /** After which it need not be sent any more. */
  readonly usefulUntil?: number;
  /**
   * Set where nothing is to be sent, but must take as long: whoever asks for a code must not learn by
   * the clock whether there is somebody to send it to.
   */
  readonly isDecoy?: boolean;
}

/** A message as it is shown where nothing is sent. */
export interface ShownMessage extends Message {
  readonly id: string;
  readonly state: MessagesTable['state'];
  readonly createdAt: number;
  /** What the gateway said when it was last tried. */
  readonly fault: string | undefined;
}

/** Messages of a channel without a gateway that are kept to be read here, the newest. */
export const shownMax = 200;

/**
 * Mails and short messages. They are kept sealed in the store until a gateway has taken them, so that
 * none is lost with a process.
 */
export class Messages {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #onQueued: () => void;

  constructor(store: Store, vault: Vault, clock: Clock, onQueued: () => void = () => {}) {
    this.#store = store;
    this.#vault = vault;
    this.#clock = clock;
    this.#onQueued = onQueued;
  }

  /**
   * Keeps a message to be sent. Inside a transaction, hand over its `db`: then it is sent exactly when
   * what it tells of has happened.
   */
  async send(message: Message, db: Store['db'] = this.#store.db): Promise<void> {
    const { channel, recipient, kind, subject = '', text, usefulUntil, isDecoy } = message;
    const id = randomUUID();
    const now = this.#clock.now();
    await db
      .insertInto('messages')
      .values({
        ...{ id, channel, recipient, kind },
        sealed_content: sealContent(this.#vault, id, { subject, text }),
        state: isDecoy === true ? 'dropped' : 'waiting',
        ...{ tries: 0, next_try_at: now, fault: null, created_at: now },
        useful_until: usefulUntil ?? null,
      })
      .execute();
    this.#onQueued();
  }

  /** How many are not sent yet. */
  async waiting(): Promise<number> {
    const { count } = await this.#store.db
      .selectFrom('messages')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** The newest messages in clear: for a sandbox that shows them, to whom it may show them. */
  async newest(limit: number): Promise<ShownMessage[]> {
    const rows = await this.#store.db
      .selectFrom('messages')
      .selectAll()
      .where('state', '!=', 'dropped')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      ...{ id: row.id, channel: row.channel, recipient: row.recipient, kind: row.kind },
      ...{ state: row.state, createdAt: row.created_at, fault: row.fault ?? undefined },
      ...(row.sealed_content === null
        ? { text: '' }
        : openContent(this.#vault, row.id, row.sealed_content)),
    }));
  }
}
