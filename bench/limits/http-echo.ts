import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBytes } from './body-sizes.ts';

/*
 * A server that does nothing but HTTP: it reads a body and answers one as long as a registration's. A
 * child of the bench, which is told its port.
 */
const answer = Buffer.alloc(answerBytes, 'x');
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks).toString('latin1');
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', answer.length);
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.('ready'));
process.on('message', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
