import { randomBytes } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { privateFolder, readPrivate } from './private-file.ts';
import { ProfileError } from './profile.ts';

/**
 * The key that seals stored tokens, 64 hex digits; made when it is not there yet. Throws
 * `ProfileError` when others may read it, and what the file system says when it cannot be made.
 */
export function tokenKey(file: string): string {
  try {
    return keyIn(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  makeKey(file);
  return keyIn(file);
}

function keyIn(file: string): string {
  const key = readPrivate(file).trim();
  if (/^[0-9a-f]{64}$/.test(key)) return key;
  throw new ProfileError(`${file} holds no key`, 'Delete it: another one is made.');
}

function makeKey(file: string): void {
  privateFolder(dirname(file));
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // Of two processes that make one at the same time, the first wins.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
