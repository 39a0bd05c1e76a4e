import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, type DataFolder, openDataFolder, readConfig } from '@openirp/server';

/** The settings, the data folder given by a flag or by its variable. */
export const configOf = (data: string | undefined): Config =>
  readConfig(data === undefined ? [] : ['--data', data]);

/** Opens a data folder, made when it is not there, for as long as some work takes. */
export async function withDataFolder<T>(
  data: string | undefined,
  work: (folder: DataFolder) => Promise<T>,
): Promise<T> {
  const folder = await openDataFolder(configOf(data));
  try {
    return await work(folder);
  } finally {
    await folder.close();
  }
}

/** Opens a data folder or database that a portal has made: an empty one is of no use to look into. */
export async function withRegister<T>(
  data: string | undefined,
  work: (folder: DataFolder) => Promise<T>,
): Promise<T> {
  const { data: name, databaseUrl } = configOf(data);
  if (databaseUrl === '' && !existsSync(join(name, 'irp.sqlite'))) {
    throw new Error(`${name} holds no register: name the portal's data folder with --data`);
  }
  return withDataFolder(data, work);
}
