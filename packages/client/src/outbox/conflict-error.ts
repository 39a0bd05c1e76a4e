import type { OutboxEntry } from './entry.ts';

/** The outbox has this document, or this key, with other content. Nothing was sent. */
export class OutboxConflictError extends Error {
  /** What the outbox has. */
  readonly entry: OutboxEntry;

  constructor(message: string, entry: OutboxEntry) {
    super(message);
    this.name = 'OutboxConflictError';
    this.entry = entry;
  }
}
