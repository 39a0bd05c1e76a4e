import type { Outbox, OutboxEntry, OutboxState } from '@openirp/client';
import { type Open, type Waiting, waitFor } from '../submit/wait-for.ts';
import { findEntry } from './find-entry.ts';

/** What is worked on again when nothing is named: what waits. What was refused has to be named. */
const openStates: readonly OutboxState[] = ['pending', 'waiting', 'unknown', 'sending'];

export interface Retry extends Waiting {
  /** Ids, keys, IRNs or document numbers; what waits when there are none. */
  readonly names: readonly string[];
  /** Instead of what waits. */
  readonly state?: OutboxState | undefined;
}

/** Has entries worked on again and tells what became of each. Resolves with their number. */
export async function retryEntries(retry: Retry): Promise<number> {
  const { outbox } = retry;
  const entries = retry.names.length > 0 ? await named(retry) : await inStates(outbox, retry.state);
  const open: Open[] = [];
  for (const { id } of entries) {
    const again = await outbox.retry(id);
    if (again !== undefined) open.push({ id, place: placeOf(again) });
  }
  await waitFor(open, retry);
  return open.length;
}

const placeOf = ({ id }: OutboxEntry): string => id.replace(/^(cancel\/)?(.{12}).*$/, '$1$2');

async function named({ names, outbox }: Retry): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (const name of names) entries.push(await findEntry(outbox, name));
  return entries;
}

async function inStates(outbox: Outbox, state: OutboxState | undefined): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (const one of state === undefined ? openStates : [state]) {
    for await (const { request, answer, ...entry } of outbox.list({ state: one })) {
      entries.push({ ...entry, request: null, answer: null });
    }
  }
  return entries;
}
