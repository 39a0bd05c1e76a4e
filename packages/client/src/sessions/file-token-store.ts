import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TokenStore } from './token-store.ts';

/**
 * A folder with one file for each session, its owner's alone (mode 600). Several processes may share
 * it: a file is replaced as a whole.
 */
export function fileTokenStore(folder: string): TokenStore {
  // Names hold addresses and user names; no file system takes all of their characters.
  const fileOf = (name: string) =>
    join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.session`);
  return {
    async read(name) {
      try {
        return await readFile(fileOf(name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async write(name, sealed) {
      if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
        await chmod(folder, 0o700);
      }
      const file = fileOf(name);
      const draft = `${file}.${randomBytes(6).toString('hex')}`;
      try {
        await writeFile(draft, sealed, { mode: 0o600 });
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}
