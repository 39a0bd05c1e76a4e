import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.ts';
import { readConfig } from '../config.ts';

type Files = ReadonlyMap<string, Buffer>;

/** What the first start of a sandbox leaves in its folder; made once by each worker. */
let made: Promise<Files> | undefined;

/**
 * Makes a data folder as the first start of a sandbox with default settings leaves it: its keys and
 * hashed secrets take ten times as long as everything else of a start. Portals made from it have the
 * same credentials and keys; a test that needs others, or the seeding itself, starts without.
 */
export async function seedFolder(folder: string): Promise<void> {
  made ??= makeFiles();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, bytes] of await made) {
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  }
}

async function makeFiles(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'openirp-seed-'));
  try {
    const { close } = await build(readConfig(['--data', folder, '--log-level', 'silent'], {}));
    await close();
    const names = readdirSync(folder);
    return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
