import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { WrongFile } from '../imports/lines.ts';

/** Where a file of an archive stands. */
interface Member {
  readonly method: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

const endBytes = 22;
const commentBytesMax = 0xffff;
/** A spreadsheet has a few dozen files; a directory larger than this is none. */
const directoryBytesMax = 4 * 1024 * 1024;
/** Stands for a number that has no room in 32 bits. */
const beyond = 0xffffffff;

const [endSignature, memberSignature, headerSignature] = [0x06054b50, 0x02014b50, 0x04034b50];

/** A ZIP archive whose files are read piece by piece: none is in memory as a whole. */
export class ZipFile {
  readonly #file: string;
  readonly #members: ReadonlyMap<string, Member>;

  private constructor(file: string, members: ReadonlyMap<string, Member>) {
    this.#file = file;
    this.#members = members;
  }

  /** Rejects with `WrongFile` for what is no archive, or one in a form that spreadsheets do not have. */
  static async open(file: string): Promise<ZipFile> {
    return new ZipFile(file, await reading(file, directoryOf));
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** A small file's text. Rejects with `WrongFile` when it is not there or has more bytes. */
  async text(name: string, bytesMax: number): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(name, bytesMax)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }

  /** A file's content. Rejects with `WrongFile` when it is not there or has more bytes. */
  async *chunks(name: string, bytesMax: number): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of await this.#content(name)) {
      bytes += (chunk as Buffer).length;
      if (bytes > bytesMax) throw new WrongFile(`its ${name} is larger than ${bytesMax} bytes`);
      yield chunk as Buffer;
    }
  }

  async #content(name: string): Promise<Readable> {
    const member = this.#members.get(name);
    if (member === undefined) throw new WrongFile(`it has no ${name}`);
    const { headerAt, packedBytes, method } = member;
    const header = await reading(this.#file, (handle) => readAt(handle, headerAt, 30));
    if (header.readUInt32LE(0) !== headerSignature) throw damaged();
    // An empty file has no last byte to read up to.
    if (packedBytes === 0) throw new WrongFile(`its ${name} is empty`);
    const start = headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = createReadStream(this.#file, { start, end: start + packedBytes - 1 });
    if (method === 0) return packed;
    const unpacked = createInflateRaw();
    packed.on('error', (error) => unpacked.destroy(error));
    unpacked.on('close', () => packed.destroy());
    return packed.pipe(unpacked);
  }
}

async function reading<T>(file: string, read: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file);
  try {
    return await read(handle);
  } finally {
    await handle.close();
  }
}

async function directoryOf(handle: FileHandle): Promise<ReadonlyMap<string, Member>> {
  const { size } = await handle.stat();
  const tailAt = Math.max(0, size - endBytes - commentBytesMax);
  const tail = await readAt(handle, tailAt, size - tailAt);
  const endAt = endIn(tail);
  const count = tail.readUInt16LE(endAt + 10);
  const bytes = tail.readUInt32LE(endAt + 12);
  const from = tail.readUInt32LE(endAt + 16);
  if (from === beyond || bytes > directoryBytesMax)
    throw new WrongFile('it is too large an archive');
  return membersIn(await readAt(handle, from, bytes), count);
}

function endIn(tail: Buffer): number {
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  throw damaged();
}

function membersIn(directory: Buffer, count: number): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  let at = 0;
  for (let left = count; left > 0; left--) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== memberSignature) {
      throw damaged();
    }
    const method = directory.readUInt16LE(at + 10);
    const packedBytes = directory.readUInt32LE(at + 20);
    const nameBytes = directory.readUInt16LE(at + 28);
    const headerAt = directory.readUInt32LE(at + 42);
    const name = directory.toString('utf8', at + 46, at + 46 + nameBytes);
    const isLocked = (directory.readUInt16LE(at + 8) & 1) === 1;
    if (isLocked) throw new WrongFile('it is locked by a password');
    if ((method !== 0 && method !== 8) || packedBytes === beyond) {
      throw new WrongFile(`its ${name} is packed in a way that spreadsheets do not use`);
    }
    members.set(name, { method, packedBytes, headerAt });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return members;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}

const damaged = (): WrongFile => new WrongFile('it is damaged, or no archive at all');
