import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy before a portal, which tells that calls come from an address. */
export interface AddressProxy {
  readonly baseUrl: string;
  close(): void;
}

/** Opens a proxy that passes everything on, as from an address. */
export async function fromAddress(baseUrl: string, address: string): Promise<AddressProxy> {
  const { hostname, port } = new URL(baseUrl);
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const sent = { ...headers, 'x-forwarded-for': address };
    const onward = request({ hostname, port, method, path: url, headers: sent }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { baseUrl: own, close: () => server.close() };
}
