import { Connections } from '../load/connections.ts';
import { request } from '../load/request.ts';
import type { Leftovers } from '../machine/leftovers.ts';
import { Talker } from '../machine/talker.ts';
import { requestBytes } from './body-sizes.ts';

const connectionsBusy = 64;

/** What one request costs a bare `node:http` server, in microseconds of CPU. */
export async function bareHttpMicros(seconds: number, leftovers: Leftovers): Promise<number> {
  using server = await Talker.start('limits/http-echo.ts', [], leftovers);
  const port = await server.ask<number>('port');
  const connections = new Connections(new URL(`http://127.0.0.1:${port}`));
  connections.max = connectionsBusy;
  const bytes = request('/', {}, 'x'.repeat(requestBytes));
  const during = async (ms: number): Promise<number> => {
    const end = performance.now() + ms;
    let count = 0;
    const worker = async () => {
      for (; performance.now() < end; count++) await connections.send(bytes);
    };
    await Promise.all(Array.from({ length: connectionsBusy }, worker));
    return count;
  };
  await during(1000);
  const before = server.cpuMicros;
  const count = await during(seconds * 1000);
  const micros = (server.cpuMicros - before) / count;
  connections.closeFree();
  return micros;
}
