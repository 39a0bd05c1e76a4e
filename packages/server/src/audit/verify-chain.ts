import { type AuditEntry, firstHash, hashOfEntry } from './audit.ts';

/** How far a chain of entries reaches: what somebody notes down to find out later if it was cut. */
export interface ChainHead {
  readonly entries: number;
  /** The hash of the last entry. */
  readonly head: string;
}

/** What a walk along the chain has found. */
export type ChainVerdict =
  | (ChainHead & { readonly isWhole: true; readonly hasKnownHead: boolean })
  | { readonly isWhole: false; readonly seq: number; readonly why: ChainFault };

export type ChainFault = 'missing' | 'changed' | 'not linked';

/**
 * Walks along entries in their order and tells the first one that is missing, was changed, or does not
 * follow the one before. `knownHead` is the hash of an entry that was the last one some time before: a
 * chain that was cut or made anew lacks it.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  knownHead = firstHash,
): Promise<ChainVerdict> {
  let [seq, head] = [0, firstHash];
  let hasKnownHead = knownHead === firstHash;
  for await (const entry of entries) {
    seq++;
    const why = faultOf(entry, seq, head);
    if (why !== undefined) return { isWhole: false, seq, why };
    head = entry.hash;
    hasKnownHead ||= head === knownHead;
  }
  return { isWhole: true, entries: seq, head, hasKnownHead };
}

function faultOf(entry: AuditEntry, seq: number, head: string): ChainFault | undefined {
  if (entry.seq !== seq) return 'missing';
  if (entry.previous_hash !== head) return 'not linked';
  return entry.hash === hashOfEntry(entry) ? undefined : 'changed';
}
