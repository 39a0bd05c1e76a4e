import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPrivate, modeOf, privateFolder } from '../profile/private-file.ts';
import { type Profile, ProfileError } from '../profile/profile.ts';
import { tokenKey } from '../profile/token-key.ts';
import { broken, type Finding, ok, reasonOf, warning } from './finding.ts';

const nodeMajorMin = 24;

export function checkNode(version: string = process.versions.node): Finding {
  const isGood = Number(version.split('.')[0]) >= nodeMajorMin;
  return isGood
    ? ok('Node', version)
    : broken('Node', `${version} is too old`, `Install Node ${nodeMajorMin} or later.`);
}

/** The profile could be read, or there would be none here. */
export function checkProfile({ name, file }: Profile, isSandbox: boolean): Finding {
  if (isSandbox) return ok('profile', `none; ${file} is used`);
  const folder = dirname(file);
  if (isPrivate(folder)) return ok('profile', `${name} (${file}), its owner's alone`);
  return warning(
    'profile',
    `${name}: its folder ${folder} is open to others (mode ${modeOf(folder)})`,
    `Close it: chmod 700 ${folder}`,
  );
}

/** Whether tokens can be kept. */
export function checkTokenStore({ tokens: { folder, keyFile } }: Profile): Finding {
  const check = 'token store';
  try {
    tokenKey(keyFile);
    privateFolder(folder);
    tryWriting(folder);
    return ok(check, folder);
  } catch (error) {
    if (error instanceof ProfileError) return broken(check, error.what, error.cure ?? '');
    const cure = `Make ${dirname(folder)} writable for you; until then every command logs in.`;
    return broken(check, reasonOf(error), cure);
  }
}

/** Whether an outbox can be kept, also where its folder has yet to be made. */
export function checkDataFolder({ dataFolder }: Profile): Finding {
  const check = 'data folder';
  try {
    tryWriting(existing(dataFolder));
    return ok(check, dataFolder);
  } catch (error) {
    const cure = `Make ${dataFolder} writable for you, or set XDG_DATA_HOME to another folder.`;
    return broken(check, reasonOf(error), cure);
  }
}

/** The folder, or else the nearest one above it that is there. */
function existing(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : existing(above);
}

function tryWriting(folder: string): void {
  const file = join(folder, `.doctor-${randomBytes(6).toString('hex')}`);
  writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  rmSync(file);
}
