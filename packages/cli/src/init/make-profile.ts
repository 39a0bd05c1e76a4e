import { existsSync } from 'node:fs';
import { type Environment, environment } from '../profile/environment.ts';
import { completeProfile, profileFile, profileName } from '../profile/load-profile.ts';
import { writePrivate } from '../profile/private-file.ts';
import { type Profile, ProfileError, type ProfileFile } from '../profile/profile.ts';
import { sandboxProfile } from '../profile/sandbox-profile.ts';
import { type AdapterFlags, adapterFrom } from './adapter-flags.ts';
import { credentials, type GivenCredentials } from './credentials.ts';
import { type KeyFlags, keysOf } from './keys.ts';
import { serverOf } from './servers.ts';

export interface InitFlags extends GivenCredentials, AdapterFlags, KeyFlags {
  readonly profile?: string;
  readonly from?: string;
  readonly user: number;
  readonly login: boolean;
  /** Whether secrets are stored in the profile. */
  readonly secrets: boolean;
  readonly force?: true;
  readonly json?: true;
}

/** A profile that stands in no file yet. */
export interface NewProfile {
  readonly profile: Profile;
  readonly save: () => void;
}

/**
 * Puts a profile together of flags, variables, prompts and the portal's keys. Writes nothing; rejects
 * when there is one of this name already, unless forced.
 */
export async function makeProfile(
  flags: InitFlags,
  env: Environment = environment(),
  isTerminal = process.stdin.isTTY === true,
): Promise<NewProfile> {
  const name = profileName(flags.profile, env);
  const file = profileFile(name, env);
  if (existsSync(file) && flags.force !== true) {
    throw new ProfileError(
      `the profile ${name} is there already (${file})`,
      '--force replaces it; --profile names another.',
    );
  }
  const stored = await storedProfile(flags, env, isTerminal);
  const { clientSecret, password, ...withoutSecrets } = stored;
  const written = flags.secrets ? stored : withoutSecrets;
  return {
    // What was given just now counts, not what a variable says beside a file.
    profile: completeProfile(name, stored, { ...env, clientSecret, password }),
    save: () => writePrivate(file, `${JSON.stringify(written, null, 2)}\n`),
  };
}

type Stored = ProfileFile & { readonly clientSecret: string; readonly password: string };

async function storedProfile(
  flags: InitFlags,
  env: Environment,
  isTerminal: boolean,
): Promise<Stored> {
  if (flags.from !== undefined) return fromSandbox(flags.from, flags.user);
  const adapter = adapterFrom(flags);
  const { urls, ...who } = await credentials(flags, env, isTerminal);
  const keys = await keysOf(urls.map(serverOf), adapter, flags);
  return { ...keys, adapter, ...who };
}

function fromSandbox(file: string, user: number): Stored {
  const { name, file: _, tokens, dataFolder, ...stored } = sandboxProfile(file, user);
  return stored;
}
