import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** A script that is put together from files of `islands/` and packages, when it is first wanted. */
export interface Island {
  /** Its name among the assets: `editor.js`. */
  readonly name: string;
  /** Changes whenever one of its files or packages does. */
  readonly hash: string;
  bytes(): Promise<IslandBytes>;
}

export interface IslandBytes {
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
}

const folder = new URL('./islands/', import.meta.url);
const names = ['editor.js'];

/** Every island. Reading them costs nothing; building one takes a moment, once for each hash. */
export function readIslands(cacheFolder = defaultCache()): Island[] {
  const version = hash('sha256', sources() + packageVersions()).slice(0, 10);
  return names.map((name) => {
    let building: Promise<IslandBytes> | undefined;
    return {
      name,
      hash: version,
      bytes: () => {
        building ??= built(name, version, cacheFolder).catch((error: unknown) => {
          // Whoever asks next tries again.
          building = undefined;
          throw error;
        });
        return building;
      },
    };
  });
}

const sources = (): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('');

/** The pinned versions of what may be bundled, and of what bundles. */
const packageVersions = (): string =>
  JSON.stringify(
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).dependencies,
  );

/** Beside the packages, where a later start finds what an earlier one has built. */
const defaultCache = (): string =>
  join(createRequire(import.meta.url).resolve('esbuild'), '../../../.cache/openirp/islands');

async function built(name: string, version: string, cacheFolder: string): Promise<IslandBytes> {
  const file = join(cacheFolder, name.replace(/js$/, `${version}.js`));
  const bytes = kept(file) ?? keep(file, await bundle(name));
  return { bytes, gzipped: gzipSync(bytes, { level: 9 }) };
}

function kept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a bundle for later starts, where the disk lets it. */
function keep(file: string, bytes: Buffer): Buffer {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    // Another process may read it: it is there as a whole or not at all.
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A disk for reading alone: the next start builds it again.
  }
  return bytes;
}

async function bundle(name: string): Promise<Buffer> {
  const { build, stop } = await import('esbuild');
  try {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(name, folder))],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      write: false,
      logLevel: 'silent',
    });
    return Buffer.from(outputFiles[0]!.contents);
  } finally {
    // It is a process of its own, and is not needed again.
    await stop();
  }
}
