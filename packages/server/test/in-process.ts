import { type Running, readConfig, start } from '@openirp/server';
import { dataFolder } from './start-portal.ts';

/** Starts a portal inside this process, on free ports and a folder of its own. */
export const startInProcess = (...flags: string[]): Promise<Running> =>
  start(
    readConfig(
      [
        ...['--data', dataFolder()],
        ...['--port', '0', '--control-port', '0'],
        ...['--log-level', 'silent'],
        ...flags,
      ],
      {},
    ),
  );
