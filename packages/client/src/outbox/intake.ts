import type { OutboxStore } from '../store/outbox-store.ts';
import { OutboxConflictError } from './conflict-error.ts';
import type { StoredEntry } from './entry.ts';

/** An entry as the store has it, and whether this very call has put it there. */
export interface Written {
  readonly entry: StoredEntry;
  readonly isNew: boolean;
}

/**
 * Writes a new entry down, unless the store has it already. Rejects with `OutboxConflictError` when
 * the store has this document, or this key, for something else.
 */
export async function writeDown(entry: StoredEntry, store: OutboxStore): Promise<Written> {
  for (;;) {
    const there = await store.add(entry);
    if (there === undefined) return { entry, isNew: true };
    if (there.id !== entry.id) throw keyTaken(there);
    if (there.fingerprint === entry.fingerprint) return { entry: there, isNew: false };
    if (there.state !== 'refused' && there.state !== 'expired') throw otherContent(there);
    // Corrected after a refusal: the register has nothing, so this is the document now.
    const corrected = { ...entry, version: there.version, createdAt: there.createdAt };
    if (await store.save(corrected)) {
      return { entry: { ...corrected, version: there.version + 1 }, isNew: true };
    }
  }
}

const keyTaken = (there: StoredEntry): OutboxConflictError =>
  new OutboxConflictError(`the key ${there.key} belongs to another document: ${there.id}`, there);

const otherContent = (there: StoredEntry): OutboxConflictError =>
  new OutboxConflictError(
    there.kind === 'cancel'
      ? `a cancellation of ${there.irn} with another reason or remark is ${there.state}`
      : `document ${there.document?.number} of ${there.document?.gstin}, ` +
          `${there.document?.financialYear}, is ${there.state} with other content`,
    there,
  );
