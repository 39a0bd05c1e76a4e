import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ProfileError } from './profile.ts';

/** Windows has no such modes: there a file in one's own folder is one's own. */
const hasModes = process.platform !== 'win32';

/** The mode of a file or folder as `ls` counts, `644`; undefined on Windows. */
export const modeOf = (path: string): string | undefined =>
  hasModes ? (statSync(path).mode & 0o777).toString(8).padStart(3, '0') : undefined;

/** Whether nobody but the owner may do anything with a file or folder. */
export const isPrivate = (path: string): boolean => modeOf(path)?.endsWith('00') ?? true;

/** The text of a file that holds secrets. Throws `ProfileError` when others may read it. */
export function readPrivate(file: string): string {
  if (!isPrivate(file)) {
    throw new ProfileError(
      `${file} holds secrets and is open to others (mode ${modeOf(file)})`,
      `Close it: chmod 600 ${file}`,
    );
  }
  return readFileSync(file, 'utf8');
}

/** Writes a file that is its owner's alone, as a whole, into a folder that is so as well. */
export function writePrivate(file: string, text: string): void {
  privateFolder(dirname(file));
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Makes a folder that is its owner's alone; one that is there stays as it is. */
export function privateFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The mask of the process may have taken more than was asked for.
  if (made !== undefined && hasModes) chmodSync(folder, 0o700);
}
