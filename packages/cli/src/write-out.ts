import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const chunkChars = 64 * 1024;

/**
 * Writes texts to a file, or to standard output for `-`. The file is there when it is whole and not
 * before: what stood in its place stays until then.
 */
export async function writeOut(texts: Iterable<string> | Uint8Array, file: string): Promise<void> {
  const chunks = texts instanceof Uint8Array ? [texts] : gathered(texts);
  if (file === '-') return writeToStdout(chunks);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(temporary, { flags: 'wx' }));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeToStdout(chunks: Iterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    // `irp … | head` reads no more, and needs no complaint.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** Many small texts as a few large ones. */
function* gathered(texts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < chunkChars) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
