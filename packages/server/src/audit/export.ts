import { type Audit, type AuditEntry, firstHash } from './audit.ts';
import { type ChainHead, type ChainVerdict, verifyChain } from './verify-chain.ts';

/** What the last line of an export signs. */
export interface SignedHead extends ChainHead {
  /** When it was exported. */
  readonly at: number;
}

/**
 * The audit log as JSON lines, the last one a signed document with the number of entries and the last
 * hash: without it, nobody could tell whether lines were cut off.
 */
export async function* exportLines(
  audit: Audit,
  at: number,
  sign: (data: string) => string,
): AsyncGenerator<string> {
  let [entries, head] = [0, firstHash];
  for await (const entry of audit.all()) {
    yield `${JSON.stringify(entry)}\n`;
    entries++;
    head = entry.hash;
  }
  yield `${sign(JSON.stringify({ entries, head, at } satisfies SignedHead))}\n`;
}

/** What is in an export. */
export interface ReadExport {
  readonly verdict: ChainVerdict;
  /** The signed head; undefined when the file ends before it. */
  readonly signedHead: string | undefined;
}

/** Walks along the entries of an export. */
export async function verifyExport(
  lines: AsyncIterable<string>,
  knownHead?: string,
): Promise<ReadExport> {
  let signedHead: string | undefined;
  async function* entries(): AsyncGenerator<AuditEntry> {
    for await (const line of lines) {
      if (line === '') continue;
      // Behind the signed head there is nothing more: whatever comes was put there later.
      if (signedHead !== undefined) yield noEntry;
      if (line.startsWith('{')) yield entryIn(line);
      else signedHead = line;
    }
  }
  const verdict = await verifyChain(entries(), knownHead);
  return { verdict, signedHead };
}

/** It fits nowhere in a chain. */
const noEntry: AuditEntry = {
  ...{ seq: 0, at: 0, actor: '', act: '', subject: '', details: '' },
  ...{ previous_hash: '', hash: '' },
};

function entryIn(line: string): AuditEntry {
  try {
    return JSON.parse(line);
  } catch {
    return noEntry;
  }
}
