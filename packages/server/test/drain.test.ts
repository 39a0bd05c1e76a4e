import { seal } from '@openirp/core';
import { afterAll, expect, test } from 'vitest';
import { freshInvoice } from './invoice.ts';
import { sendUntilItStops } from './load.ts';
import { headOf, type RawSocket, rawSocket } from './raw-socket.ts';
import { ackNosIn } from './register-rows.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Portal, startPortal } from './start-portal.ts';
import { logIn, type Session } from './wire-call.ts';

afterAll(cleanUp);

const stopping = 'SIGTERM: answering the calls under way';
/** Several processes start one after the other, and other tests run beside them. */
const slow = { timeout: 90_000 };
const clean = { exitCode: 0, signal: null };

test('answers what it has received, and registers nothing it does not answer', slow, async () => {
  const data = dataFolder();
  const acknowledged = new Map<string, number>();
  let keys: unknown;
  for (let round = 1; round <= 4; round++) {
    const portal = await startPortal(data);
    keys ??= handedOver(portal);
    // The next start goes on with the same keys and credentials, and with higher numbers.
    expect(handedOver(portal)).toEqual(keys);
    const last = Math.max(0, ...acknowledged.values());
    const outcome = await stopUnderLoad(portal);
    expect(Math.min(...outcome.map(({ AckNo }) => AckNo))).toBeGreaterThan(last);
    for (const { Irn, AckNo } of outcome) acknowledged.set(Irn, AckNo);
    expect(await ackNosIn(data)).toEqual(acknowledged);
  }
  const client = clientOf((await startPortal(data)).sandbox);
  for (const [irn, ackNo] of acknowledged) expect((await client.getByIrn(irn)).AckNo).toBe(ackNo);
});

test('lets a call under way end, and takes no connections', async () => {
  const data = dataFolder();
  const { portal, session } = await startWithSession(data);
  const { head, body } = generateRequest(portal, session);
  const connection = await begin(portal, head + body.slice(0, 100));
  const ended = await stop(portal);
  connection.write(body.slice(100));
  const [, answer] = await connection.untilClosed();
  expect(JSON.parse(answer!.body)).toMatchObject({ Status: 1, ErrorDetails: null });
  // Otherwise the client would send its next call into a connection that is about to end.
  expect(answer!.headers.get('connection')).toBe('close');
  expect(await ended()).toEqual(clean);
  expect((await ackNosIn(data)).size).toBe(1);
});

test('refuses calls that arrive while it is stopping', async () => {
  const data = dataFolder();
  const { portal, session } = await startWithSession(data);
  // A body so large that it cannot have arrived with its head.
  const { head, body } = generateRequest(portal, session, 2_000_000);
  const call = await begin(portal, head.slice(0, -2));
  const odd = await begin(portal, headOf('GET / HTTP/1.1', { Host: 'a\\b' }));
  const ended = await stop(portal);
  odd.write('\r\n');
  await call.writeBeforeReading(`\r\n${body}`);
  const [, refused] = await call.untilClosed();
  expect(refused?.status).toBe(503);
  expect(refused?.headers.get('connection')).toBe('close');
  expect(refused?.headers.get('retry-after')).toBe('2');
  expect(JSON.parse(refused!.body).ErrorDetails).toMatchObject([{ ErrorCode: '3043' }]);
  await odd.untilClosed();
  expect(await ended()).toEqual(clean);
  expect((await ackNosIn(data)).size).toBe(0);
});

test('does not wait for ever for a call that never ends', async () => {
  const limits = ['--drain-seconds', '1', '--body-timeout-seconds', '600'];
  const { portal, session } = await startWithSession(dataFolder(), ...limits);
  const { head, body } = generateRequest(portal, session);
  const connection = await begin(portal, head + body.slice(0, 100));
  expect(await portal.end('SIGTERM')).toEqual(clean);
  expect(await connection.untilClosed()).toHaveLength(1);
});

/** Stops a portal in the middle of a load; returns what it acknowledged. */
async function stopUnderLoad(portal: Portal) {
  let ended: Promise<unknown> | undefined;
  const { acknowledged, refused } = await sendUntilItStops({
    ...{ sandbox: portal.sandbox, client: clientOf(portal.sandbox), submitters: 16 },
    onAcknowledged: (count) => {
      if (count === 100) ended = portal.end('SIGTERM');
    },
  });
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  expect(refused.filter(({ code }) => code !== '3043')).toEqual([]);
  expect(await ended).toEqual(clean);
  expect(portal.output()).toContain(stopping);
  return acknowledged;
}

function handedOver({ sandbox }: Portal) {
  const { authPublicKeyPem, signingCertificatePem, clients } = sandbox;
  return { authPublicKeyPem, signingCertificatePem, clients };
}

async function startWithSession(data: string, ...flags: string[]) {
  const portal = await startPortal(data, ...flags);
  return { portal, session: await logIn(optionsOf(portal.sandbox)) };
}

/** Sends the beginning of a request, and resolves when the portal has read it. */
async function begin({ baseUrl }: Portal, beginning: string): Promise<RawSocket> {
  const connection = await rawSocket(baseUrl);
  // When the heartbeat is answered, what stands behind it in the same segment has been read as well.
  connection.write(
    `${headOf('GET /eivital/v1.04/heartbeat/ping HTTP/1.1', { Host: 'x' })}\r\n${beginning}`,
  );
  await connection.answers(1);
  return connection;
}

/** Resolves when the portal takes no more connections, with a way to wait until it has stopped. */
async function stop(portal: Portal) {
  const ended = portal.end('SIGTERM');
  await portal.says(stopping);
  // It says so a moment before it closes the door.
  while (await takesConnections(portal));
  return () => ended;
}

const takesConnections = ({ baseUrl }: Portal): Promise<boolean> =>
  rawSocket(baseUrl).then(
    (connection) => {
      connection.destroy();
      return true;
    },
    // A connection that nobody accepted any more is reset; then the next one is refused.
    ({ code }: NodeJS.ErrnoException) => code !== 'ECONNREFUSED',
  );

/** A Generate IRN request of a fresh invoice as it goes over the socket. */
function generateRequest({ sandbox }: Portal, { headers, sek }: Session, paddingBytes = 0) {
  const text = JSON.stringify(freshInvoice(sandbox)) + ' '.repeat(paddingBytes);
  const body = JSON.stringify({ Data: seal(sek, text) });
  const all = { Host: 'x', ...headers, 'content-length': body.length };
  return { head: `${headOf('POST /eicore/v1.03/Invoice HTTP/1.1', all)}\r\n`, body };
}
