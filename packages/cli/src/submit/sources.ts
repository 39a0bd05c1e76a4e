import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openSource } from './open-source.ts';
import type { Found, Source, SourceOptions } from './source.ts';

const standardInput = 'standard input';

/**
 * Opens files for as long as some work takes; `-` is standard input, which is put into a file first,
 * because a table is looked through before it is sent.
 */
export async function withSources<T>(
  files: readonly string[],
  options: SourceOptions,
  work: (sources: readonly Source[]) => Promise<T>,
): Promise<T> {
  if (!files.includes('-')) return work(await opened(files, options));
  const folder = await mkdtemp(join(tmpdir(), 'irp-submit-'));
  try {
    const copy = join(folder, 'input');
    await pipeline(process.stdin, createWriteStream(copy, { mode: 0o600 }));
    const paths = files.map((file) => (file === '-' ? copy : file));
    const sources = await opened(paths, options);
    const name = (file: string) => (file === copy ? standardInput : file);
    return await work(sources.map((source) => ({ ...source, file: name(source.file) })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function opened(files: readonly string[], options: SourceOptions): Promise<Source[]> {
  const sources: Source[] = [];
  for (const file of files) sources.push(await openSource(file, options));
  return sources;
}

/** The documents of several files, one after the other, with the file in their places. */
export async function* documentsOf(sources: readonly Source[]): AsyncGenerator<Found> {
  for (const source of sources) {
    for await (const found of source.documents()) {
      yield { ...found, place: source.file + found.place };
    }
  }
}

export const countOf = (sources: readonly Source[]): number =>
  sources.reduce((sum, { count }) => sum + count, 0);
