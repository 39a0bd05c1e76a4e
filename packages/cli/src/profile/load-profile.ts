import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, environment } from './environment.ts';
import { readPrivate } from './private-file.ts';
import { type Profile, ProfileError, type ProfileFile } from './profile.ts';
import { readProfile } from './read-profile.ts';
import { sandboxProfile } from './sandbox-profile.ts';

/** How a command names its profile: by name, or a sandbox.json in its place. */
export interface ProfileFlags {
  readonly profile?: string;
  readonly sandbox?: string;
}

/** Names of profiles are names of files. */
const namePattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/**
 * The profile that is asked for by flag, by the variable OPENIRP_PROFILE, or `default`. Secrets in
 * variables stand in the place of those in the file. Rejects with `ProfileError`.
 */
export async function loadProfile(
  { profile, sandbox }: ProfileFlags,
  env: Environment = environment(),
): Promise<Profile> {
  if (sandbox !== undefined) return sandboxProfile(sandbox);
  const name = profileName(profile, env);
  return completeProfile(name, storedProfile(name, env), env);
}

/** The name of the profile that is asked for. Throws `ProfileError` for one that no file can have. */
export function profileName(flag: string | undefined, env: Environment): string {
  const name = flag ?? env.profile ?? 'default';
  if (namePattern.test(name)) return name;
  throw new ProfileError('the name of a profile has up to 64 letters, digits, dots, - and _');
}

export const profileFile = (name: string, { configFolder }: Environment): string =>
  join(configFolder, 'profiles', `${name}.json`);

/** A profile with its secrets and places. Throws `ProfileError` when a secret is nowhere. */
export function completeProfile(name: string, stored: ProfileFile, env: Environment): Profile {
  const file = profileFile(name, env);
  const { clientSecret = stored.clientSecret, password = stored.password } = env;
  if (clientSecret === undefined) throw missing(name, 'client secret', 'IRP_CLIENT_SECRET');
  if (password === undefined) throw missing(name, 'password', 'IRP_PASSWORD');
  const stem = file.replace(/\.json$/, '');
  return {
    ...stored,
    ...{ name, file, clientSecret, password },
    tokens: { folder: `${stem}.tokens`, keyFile: `${stem}.key` },
    dataFolder: join(env.dataFolder, name),
  };
}

function storedProfile(name: string, env: Environment): ProfileFile {
  const file = profileFile(name, env);
  try {
    return readProfile(readPrivate(file), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw absent(name, env);
  }
}

function absent(name: string, env: Environment): ProfileError {
  const flag = name === 'default' ? '' : ` --profile ${name}`;
  const names = profileNames(env);
  const others = names.length === 0 ? '' : `; there are: ${names.join(', ')}`;
  return new ProfileError(
    `there is no profile ${name}${others}`,
    `Make one: irp init${flag}; or use a sandbox without one: --sandbox .openirp/sandbox.json`,
  );
}

/** The profiles that there are. */
function profileNames({ configFolder }: Environment): string[] {
  try {
    const files = readdirSync(join(configFolder, 'profiles'));
    return files.flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []).toSorted();
  } catch {
    return [];
  }
}

const missing = (name: string, what: string, variable: string): ProfileError =>
  new ProfileError(
    `the profile ${name} holds no ${what}`,
    `Set the variable ${variable}, or store it with irp init --force.`,
  );
