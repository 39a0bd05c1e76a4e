import { createHash } from 'node:crypto';
import { chunksOf } from './lines.ts';

/** The SHA-256 of a file, in hex, by which an import knows it again. */
export async function sha256(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(file)) {
    signal?.throwIfAborted();
    hash.update(chunk);
  }
  return hash.digest('hex');
}
