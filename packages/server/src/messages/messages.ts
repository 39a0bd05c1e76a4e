import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Vault } from '../keys/vault.ts';
import type { Store } from '../store/store.ts';

/** A mail or short message to be sent. */
export interface Message {
  readonly channel: 'mail' | 'sms';
  /** Mail address, or mobile number of ten digits. */
  readonly recipient: string;
  /** Which of the product's messages it is: `registration code`, `application approved` … */
  readonly kind: string;
  /** Of a mail. */
  readonly subject?: string;
  readonly text: string;
}

/**
 * Mails and short messages. They are kept sealed in the store until a gateway has taken them, so that
 * none is lost with a process.
 */
export class Messages {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #clock: Clock;

  constructor(store: Store, vault: Vault, clock: Clock) {
    this.#store = store;
    this.#vault = vault;
    this.#clock = clock;
  }

  /**
   * Keeps a message to be sent. Inside a transaction, hand over its `db`: then it is sent exactly when
   * what it tells of has happened.
   */
  async send(message: Message, db: Store['db'] = this.#store.db): Promise<void> {
    const { channel, recipient, kind, subject = '', text } = message;
    const id = randomUUID();
    const now = this.#clock.now();
    await db
      .insertInto('messages')
      .values({
        ...{ id, channel, recipient, kind },
        sealed_content: this.#vault.seal(
          `message ${id}`,
          Buffer.from(JSON.stringify([subject, text])),
        ),
        ...{ state: 'waiting' as const, tries: 0, next_try_at: now, fault: null, created_at: now },
      })
      .execute();
  }
}
