import type { Outbox, OutboxEntry } from '@openirp/client';

/**
 * The entry that a person means: by its id, key or IRN, by the beginning of one of these, or by the
 * number of its document. Throws when there is none, or more than one.
 */
export async function findEntry(outbox: Outbox, name: string): Promise<OutboxEntry> {
  const exact = (await outbox.show(name)) ?? (await outbox.show(name.toLowerCase()));
  if (exact !== undefined) return exact;
  const found: OutboxEntry[] = [];
  for await (const entry of outbox.list()) {
    if (!means(entry, name)) continue;
    found.push(entry);
    if (found.length > 1) {
      throw new Error(`"${name}" means several entries; name it by its id (irp outbox list)`);
    }
  }
  if (found[0] !== undefined) return found[0];
  throw new Error(`the outbox has no entry ${name}: irp outbox list shows what it has`);
}

/** The shortest beginning that is taken for an id. */
const beginningMin = 6;

function means({ id, irn, document }: OutboxEntry, name: string): boolean {
  if (document?.number.toUpperCase() === name.toUpperCase()) return true;
  const beginning = name.toLowerCase();
  if (beginning.length < beginningMin) return false;
  return id.startsWith(beginning) || (irn?.startsWith(beginning) ?? false);
}
