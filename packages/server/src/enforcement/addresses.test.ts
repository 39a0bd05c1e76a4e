import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { loginBodyV104 } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { type Running, start } from '../main.ts';
import { databaseFlags } from '../testing/databases.ts';
import { DeskPortal } from '../testing/desk-portal.ts';

/*
 * A production portal behind a proxy at 127.0.0.1; whoever comes from 127.0.0.2 is no proxy. Both are
 * this machine, and real sockets.
 */

const proxy = '127.0.0.1';
const stranger = '127.0.0.2';
const own = '203.0.113.7';
const client = { clientId: 'ZZIRX29GSPAB12C', clientSecret: 'abcdefghij0123456789' };
const user = { userName: 'API_gate', password: 'Example@1', gstin: '29ZZIRX0001Z1ZK' };

let portal: Running;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openirp-gate-'));
  const flags = [
    ...['--data', folder, '--port', '0', '--log-level', 'silent', '--environment', 'production'],
    ...['--trusted-proxies', `${proxy},10.0.0.0/8`],
    ...(await databaseFlags(folder)),
  ];
  portal = await start(readConfig(flags, {}));
  const { clients, users, clock } = portal.irp;
  await clients.add([{ ...client, category: 'GSP', name: 'Gate' }], clock.now());
  await users.add([{ ...user, clientId: client.clientId }], clock.now());
});
afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface From {
  readonly localAddress: string;
  readonly forwardedFor?: string | readonly string[];
}

async function exchange(path: string, from: From, headers: object, body?: string) {
  const forwarded = from.forwardedFor === undefined ? {} : { 'X-Forwarded-For': from.forwardedFor };
  const { localAddress } = from;
  const options = { localAddress, method: body === undefined ? 'GET' : 'POST', agent: false };
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = { ...headers, ...forwarded } as Record<string, string>;
    request(`${portal.publicUrl}${path}`, { ...options, headers: sent }, (incoming) =>
      text(incoming).then(resolve, reject),
    )
      .on('error', reject)
      .end(body);
  });
  const { Status, ErrorDetails, Data, status, error } = JSON.parse(answer);
  const bill = error && JSON.parse(Buffer.from(error, 'base64').toString()).errorCodes;
  return { code: bill ?? ErrorDetails?.[0].ErrorCode, isGood: (Status ?? status) === 1, Data };
}

const clientHeaders = { client_id: client.clientId, client_secret: client.clientSecret };

function login(from: From, secret = client.clientSecret) {
  const key = createPublicKey(portal.irp.keys.authPublicKeyPem);
  const content = { ...user, appKey: randomBytes(32), forceRefresh: false };
  const body = JSON.stringify(loginBodyV104(content, key));
  const headers = { ...clientHeaders, client_secret: secret, Gstin: user.gstin };
  return exchange('/eivital/v1.04/auth', from, headers, body);
}

describe('a client whose address is whitelisted', () => {
  beforeAll(() => portal.irp.clientAddresses.replace(client.clientId, [own, '2001:DB8:9::0:1']));

  test.each<[string, From, boolean]>([
    ['from it', { localAddress: proxy, forwardedFor: own }, true],
    ['from its second', { localAddress: proxy, forwardedFor: '2001:db8:9::1' }, true],
    ['from behind another proxy', { localAddress: proxy, forwardedFor: `${own}, ${proxy}` }, true],
    ['over several headers', { localAddress: proxy, forwardedFor: ['1.1.1.1', own] }, true],
    ['from elsewhere', { localAddress: proxy, forwardedFor: '198.51.100.9' }, false],
    ['pretending', { localAddress: proxy, forwardedFor: `${own}, 198.51.100.9` }, false],
    ['pretending, without a proxy', { localAddress: stranger, forwardedFor: own }, false],
    ['with garbage', { localAddress: proxy, forwardedFor: `${own}, <unknown>` }, false],
    ['through the proxy without a word', { localAddress: proxy }, false],
  ])('%s', async (_from, from, isLetIn) => {
    const { code, isGood } = await login(from);
    expect([code, isGood]).toEqual(isLetIn ? [undefined, true] : ['3059', false]);
  });

  test('is told so only with the right secret', async () => {
    const from = { localAddress: stranger };
    expect((await login(from, 'wrong')).code).toBe('1010');
  });

  test('takes its token to no other address', async () => {
    const here = { localAddress: proxy, forwardedFor: own };
    const { Data } = await login(here);
    const headers = {
      ...clientHeaders,
      ...{ Gstin: user.gstin, user_name: user.userName, AuthToken: Data.AuthToken },
    };
    const read = `/eicore/v1.03/Invoice/irn/${'0'.repeat(64)}`;
    expect((await exchange(read, here, headers)).code).toBe('2148');
    expect((await exchange(read, { localAddress: stranger }, headers)).code).toBe('3059');
    const bills = '/ewaybillapi/v1.03/ewayapi';
    const strange = await exchange(bills, { localAddress: stranger }, headers, '{}');
    expect(strange.code).toBe('110');
    expect((await exchange(bills, here, headers, '{}')).code).toBe('239');
  });
});

test('a list that is replaced is in force within a second', async () => {
  const { clientAddresses } = portal.irp;
  const from = { localAddress: proxy, forwardedFor: '198.51.100.77' };
  await clientAddresses.replace(client.clientId, []);
  expect((await login(from)).code).toBe('3059');
  await clientAddresses.replace(client.clientId, ['198.51.100.77', '::ffff:198.51.100.77']);
  expect(await clientAddresses.of(client.clientId)).toEqual(['198.51.100.77']);
  await vi.waitFor(async () => expect((await login(from)).isGood).toBe(true), 1_200);
  await expect(clientAddresses.replace(client.clientId, ['nowhere'])).rejects.toThrow('nowhere');
  expect(await clientAddresses.of(client.clientId)).toEqual(['198.51.100.77']);
});

test('a call from inside the process has no address to be held against', async () => {
  const checked = await DeskPortal.open('--address-check', 'on');
  try {
    const { headers } = await checked.seat();
    expect(headers.AuthToken).toHaveLength(25);
    // A socket that was closed at once tells no address any more.
    const sent = { client_id: headers.client_id, client_secret: headers.client_secret };
    const incoming = { url: '/eicore/v1.03/Invoice/irn/1', headers: sent, socket: {} };
    const closed = { ...incoming, readableEnded: true, resume: () => {}, complete: true };
    const { text: answer } = await checked.call(incoming.url, { env: { incoming: closed } });
    expect(answer).toContain('3059');
  } finally {
    await checked.close();
  }
});
