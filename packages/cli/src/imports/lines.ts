import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** One physical line of a file, or what is wrong with it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly fault?: string;
}

export interface LineBatch {
  readonly lines: readonly Line[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** Longer than any entry, and short enough that a file without line ends costs no memory. */
export const lineBytesMax = 64 * 1024;

const chunkBytes = 256 * 1024;
const newline = 0x0a;

/** A file that cannot be what it is taken for. */
export class WrongFile extends Error {}

/**
 * Reads a file in chunks, all in one buffer: a chunk must not be kept. Streams would allocate the
 * whole file bit by bit, and a collector that is late lets hundreds of megabytes stand.
 */
export async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/**
 * Reads a file line by line, in batches, in bounded memory. A line that is too long or not UTF-8 is
 * handed on as a fault. Lines up to `skip` are passed over without a look.
 */
export async function* lineBatches(file: string, skip = 0): AsyncGenerator<LineBatch> {
  const reader = new LineReader(skip);
  let bytes = 0;
  for await (const chunk of chunksOf(file)) {
    bytes += chunk.length;
    const lines = reader.push(chunk);
    if (lines.length > 0) yield { lines, bytes };
  }
  const last = reader.end();
  if (last !== undefined) yield { lines: [last], bytes };
}

class LineReader {
  readonly #skip: number;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #number = 0;
  #begun: Buffer[] = [];
  #begunBytes = 0;
  #isTooLong = false;

  constructor(skip: number) {
    this.#skip = skip;
  }

  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
      this.#take(chunk.subarray(from, to));
      const line = this.#finish();
      if (line !== undefined) lines.push(line);
      from = to + 1;
    }
    this.#take(chunk.subarray(from), true);
    return lines;
  }

  /** The last line, when no line end follows it. */
  end(): Line | undefined {
    return this.#begunBytes > 0 || this.#isTooLong ? this.#finish() : undefined;
  }

  /** A piece that waits for the next chunk is copied: the chunk comes in the same buffer. */
  #take(piece: Buffer, waits = false): void {
    if (this.#isTooLong || piece.length === 0) return;
    this.#begunBytes += piece.length;
    this.#isTooLong = this.#begunBytes > lineBytesMax;
    if (this.#isTooLong) this.#begun = [];
    else this.#begun.push(waits ? Buffer.from(piece) : piece);
  }

  #finish(): Line | undefined {
    const number = ++this.#number;
    const line = number > this.#skip ? this.#line(number) : undefined;
    this.#begun = [];
    this.#begunBytes = 0;
    this.#isTooLong = false;
    return line;
  }

  #line(number: number): Line {
    if (this.#isTooLong) {
      return { number, text: '', fault: `is longer than ${lineBytesMax} bytes` };
    }
    try {
      // A byte order mark at the beginning goes with the decoding.
      const text = this.#decoder.decode(Buffer.concat(this.#begun));
      return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
    } catch {
      return { number, text: '', fault: 'is not UTF-8 text' };
    }
  }
}

/** What a file is, by its first bytes. Throws for one that is neither text nor a spreadsheet. */
export function lookAt(file: string): { bytes: number; isSpreadsheet: boolean } {
  const descriptor = openSync(file, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new WrongFile(`${file} is no regular file`);
    const head = Buffer.alloc(8 * 1024);
    const begin = head.subarray(0, readSync(descriptor, head));
    if (begin.length === 0) throw new WrongFile(`${file} is empty`);
    // XLSX files are ZIP archives.
    if (begin.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
      return { bytes: stat.size, isSpreadsheet: true };
    }
    if (/^(fffe|feff)/.test(begin.toString('hex', 0, 2))) {
      throw new WrongFile(`${file} is UTF-16: save it as UTF-8`);
    }
    if (begin.includes(0)) throw new WrongFile(`${file} is a binary file, not text`);
    return { bytes: stat.size, isSpreadsheet: false };
  } finally {
    closeSync(descriptor);
  }
}

/** The size of a text file. Throws for anything else. */
export function textBytes(file: string): number {
  const { bytes, isSpreadsheet } = lookAt(file);
  if (!isSpreadsheet) return bytes;
  throw new WrongFile(`${file} is a spreadsheet or an archive: save it as CSV (UTF-8)`);
}
