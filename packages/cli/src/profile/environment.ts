import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What the environment tells the program `irp`. */
export interface Environment {
  /** Name of the profile to use (`OPENIRP_PROFILE`). */
  readonly profile: string | undefined;
  /** Secrets that stand in no file (`IRP_CLIENT_SECRET`, `IRP_PASSWORD`). */
  readonly clientSecret: string | undefined;
  readonly password: string | undefined;
  /** Where profiles are: `~/.config/openirp` unless the system says otherwise. */
  readonly configFolder: string;
  /** Where the program keeps what it must not lose: `~/.local/share/openirp`. */
  readonly dataFolder: string;
}

/** Reads the environment; no other file of the program does. */
export function environment(
  variables: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Environment {
  const { XDG_CONFIG_HOME, XDG_DATA_HOME, APPDATA, LOCALAPPDATA } = variables;
  const isWindows = platform === 'win32';
  const home = homedir();
  const config = isWindows
    ? folder(APPDATA, home, 'AppData', 'Roaming')
    : folder(XDG_CONFIG_HOME, home, '.config');
  const data = isWindows
    ? folder(LOCALAPPDATA, home, 'AppData', 'Local')
    : folder(XDG_DATA_HOME, home, '.local', 'share');
  return {
    profile: given(variables.OPENIRP_PROFILE),
    clientSecret: given(variables.IRP_CLIENT_SECRET),
    password: given(variables.IRP_PASSWORD),
    configFolder: join(config, 'openirp'),
    dataFolder: join(data, 'openirp'),
  };
}

/** A variable that is set to nothing counts as unset. */
const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** The folder that a variable names; a relative one is ignored, as the XDG specification asks. */
const folder = (variable: string | undefined, ...byDefault: readonly string[]): string =>
  variable !== undefined && isAbsolute(variable) ? variable : join(...byDefault);
