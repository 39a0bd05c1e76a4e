import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import type { SecureVersion } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Certificate, makeCertificate } from '../../test/certificate.ts';
import { ConnectionError } from '../connection-error.ts';
import { httpTransport } from './http-transport.ts';

let certificate: Certificate;
const open: { close: () => void }[] = [];

beforeAll(async () => {
  certificate = await makeCertificate();
});
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const transport = httpTransport({ timeoutMs: 5_000 });
const get = (url: string) => ({ method: 'GET', url, headers: {} }) as const;
const post = (url: string) => ({ method: 'POST', url, headers: {}, body: '{}' }) as const;

async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(listener))}`;
}

async function listening(server: Server | ReturnType<typeof createSecureServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
  return (server.address() as AddressInfo).port;
}

/** A server below HTTP. */
async function serveSocket(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    onSocket(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  return (server.address() as AddressInfo).port;
}

async function failureOf(call: Promise<unknown>): Promise<ConnectionError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ConnectionError);
  return error as ConnectionError;
}

describe('what certainly never arrived', () => {
  test('a refused connection', async () => {
    const { port } = await serveSocket(() => {}).then((port) => ({ port }));
    open.splice(0)[0]!.close();
    const error = await failureOf(transport(post(`http://127.0.0.1:${port}/`)));
    expect(error.outcome).toBe('not sent');
    expect((error.cause as Error).message).toContain('ECONNREFUSED');
  });

  test('a name that leads nowhere', async () => {
    const error = await failureOf(transport(post(`http://${'a'.repeat(64)}.invalid/`)));
    expect(error.outcome).toBe('not sent');
  });

  test('a certificate that nobody trusts', async () => {
    const heard: unknown[] = [];
    const server = createSecureServer(certificate, (request) => heard.push(request.url));
    const port = await listening(server);
    const error = await failureOf(transport(post(`https://localhost:${port}/`)));
    expect(error.outcome).toBe('not sent');
    expect(heard).toEqual([]);
  });

  test('TLS before 1.2', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as {
      minVersion: SecureVersion;
      maxVersion: SecureVersion;
    };
    const ciphers = 'DEFAULT:@SECLEVEL=0';
    const server = createSecureServer({ ...certificate, ...old, ciphers }, (_, reply) =>
      reply.end(),
    );
    const port = await listening(server);
    const trusting = httpTransport({ ca: certificate.cert });
    const error = await failureOf(trusting(post(`https://localhost:${port}/`)));
    expect(error.outcome).toBe('not sent');
    expect((error.cause as Error).message).toMatch(/protocol version|unsupported protocol/);
  });

  test('a handshake that never ends', async () => {
    const port = await serveSocket(() => {});
    const hasty = httpTransport({ connectTimeoutMs: 50 });
    const error = await failureOf(hasty(post(`https://localhost:${port}/`)));
    expect(error.outcome).toBe('not sent');
    expect(error.message).toBe('no connection within 50 ms');
  });

  test('a header that HTTP cannot carry, whose value is not shown', async () => {
    const headers = { secret: 'line\nbreak' };
    const error = await failureOf(transport({ ...post('http://127.0.0.1:9/'), headers }));
    expect(error.outcome).toBe('not sent');
    expect(String(error.cause)).not.toContain('line');
  });
});

describe('what may have arrived', () => {
  test('a request that is not answered in time', async () => {
    const url = await serve(() => {});
    const error = await failureOf(httpTransport({ timeoutMs: 50 })(post(url)));
    expect(error.outcome).toBe('unknown');
    expect(error.message).toBe('no answer within 50 ms');
  });

  test('a request whose connection breaks', async () => {
    const url = await serve((request) => request.socket.destroy());
    expect((await failureOf(transport(post(url)))).outcome).toBe('unknown');
  });

  test('an answer that is no HTTP, whose bytes are not kept', async () => {
    const port = await serveSocket((socket) => socket.end('AuthToken: secret\r\n\r\n'));
    const error = await failureOf(transport(post(`http://127.0.0.1:${port}/`)));
    expect(error.outcome).toBe('unknown');
    expect(Object.keys(error.cause as object)).toEqual(['code']);
  });

  test('an answer that breaks off', async () => {
    const url = await serve((_, reply) => {
      reply.writeHead(200, { 'content-length': 100 }).write('half', () => reply.destroy());
    });
    const error = await failureOf(transport(post(url)));
    expect([error.outcome, error.message]).toEqual(['unknown', 'the answer broke off']);
  });

  test('an answer without end', async () => {
    const url = await serve((_, reply) => void reply.end(Buffer.alloc(3000)));
    const error = await failureOf(httpTransport({ answerBytesMax: 2999 })(post(url)));
    expect((error.cause as Error).message).toBe('longer than 2999 bytes');
    const text = (await httpTransport({ answerBytesMax: 3000 })(post(url))).text;
    expect(text).toHaveLength(3000);
  });
});

test('redirects are not followed', async () => {
  const asked: unknown[] = [];
  const url = await serve((request, reply) => {
    asked.push(request.url);
    reply.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect((await transport(get(`${url}/here`))).status).toBe(302);
  expect(asked).toEqual(['/here']);
});

test('TLS 1.2 with a trusted certificate will do', async () => {
  const server = createSecureServer({ ...certificate, maxVersion: 'TLSv1.2' }, (_, reply) =>
    reply.end('secure'),
  );
  const port = await listening(server);
  const trusting = httpTransport({ ca: certificate.cert });
  expect((await trusting(get(`https://localhost:${port}/`))).text).toBe('secure');
});

describe('a kept connection', () => {
  test('is used again', async () => {
    const ports = new Set<unknown>();
    const url = await serve((request, reply) => {
      ports.add(request.socket.remotePort);
      reply.end();
    });
    for (let calls = 0; calls < 3; calls++) await transport(post(url));
    expect(ports.size).toBe(1);
  });

  /** Answers the first request of a connection and resets it at the second. */
  const moody = () => {
    const met = new WeakSet<Socket>();
    return serve((request, reply) => {
      if (met.has(request.socket)) return void request.socket.resetAndDestroy();
      met.add(request.socket);
      reply.end('answered');
    });
  };

  test('that has ended unnoticed costs a read nothing', async () => {
    const url = await moody();
    await transport(get(url));
    expect((await transport(get(url))).text).toBe('answered');
  });

  test('that has ended under a request to change something is told of', async () => {
    const url = await moody();
    await transport(post(url));
    expect((await failureOf(transport(post(url)))).outcome).toBe('unknown');
  });
});

afterAll(() => expect(open).toEqual([]));
