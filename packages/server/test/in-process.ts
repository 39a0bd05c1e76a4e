import { type Running, readConfig, start } from '@openirp/server';
import { seedFolder } from '../src/testing/seeded-folder.ts';
import { dataFolder } from './start-portal.ts';

/** Starts a portal inside this process, on free ports and a folder of its own. */
export async function startInProcess(...flags: string[]): Promise<Running> {
  const data = dataFolder();
  if (flags.length === 0) await seedFolder(data);
  const ports = ['--port', '0', '--control-port', '0'];
  return start(readConfig(['--data', data, ...ports, '--log-level', 'silent', ...flags], {}));
}
