import type { StoredEntry } from './entry.ts';
import { moved } from './settle.ts';

const dayMs = 86_400_000;

/**
 * An entry that a person wants worked on again, or undefined when there is nothing to be done: it is
 * done, or under way. Throws for one whose request is not kept any more.
 */
export function retried(entry: StoredEntry, now: number): StoredEntry | undefined {
  const again = { attempts: 0, dueAt: now, updatedAt: now };
  switch (entry.state) {
    case 'done':
    case 'sending':
      return undefined;
    case 'pending':
    case 'waiting':
    case 'unknown':
      return { ...entry, ...again };
    case 'refused':
    case 'expired': {
      refuseEmpty(entry);
      // Whoever asks for it after its time gets a day; the portal has the last word.
      const deadline = Math.max(entry.deadline, now + dayMs);
      return moved(entry, 'waiting', { ...again, deadline });
    }
    case 'conflict':
      refuseEmpty(entry);
      // Asked for by document, as at first: the register may hold another one by now.
      return moved(entry, 'unknown', {
        ...again,
        irn: entry.kind === 'register' ? null : entry.irn,
      });
  }
}

function refuseEmpty({ id, request }: StoredEntry): void {
  if (request !== null) return;
  throw new Error(`this outbox keeps no requests: submit the document of ${id} again`);
}
