import { randomBytes } from 'node:crypto';
import { seal } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import type { CallLog } from './call-log.ts';
import { unpacked } from './packed.ts';
import type { Viewer } from './recorded-call.ts';

let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const log = (): CallLog => portal.irp.callLog;

/** A user of the sandbox, as the pages know it. */
function viewer(client = 0, user = 0, isOwner = false): Viewer {
  const { clientId, users } = portal.clients[client]!;
  return { clientId, userName: users[user]!.userName, isOwner };
}

async function newest(of: Viewer = viewer()) {
  const [call] = await log().list(of, {}, { limit: 1 });
  return call && (await log().find(call.id, of));
}

/** Everything that the table holds, opened. */
async function dump(from = portal): Promise<string> {
  await from.irp.callLog.list(viewer(), {}, { limit: 1 });
  const rows = await from.irp.store.db.selectFrom('call_log').selectAll().execute();
  return JSON.stringify(rows.map((row) => ({ ...row, details: unpacked(row.details) })));
}

describe('a call', () => {
  test('is kept with what was sealed in it and how long each stage took', async () => {
    const seat = await portal.seat();
    const invoice = portal.freshInvoice();
    const irn = await portal.register(invoice, seat);
    const call = (await newest())!;
    expect(call).toMatchObject({
      ...{ method: 'POST', path: '/eicore/v1.03/Invoice', endpoint: 'generate-irn' },
      ...{ status: 200, codes: [], irn, docNo: invoice.DocDtls.No, gstin: seat.gstin },
      ...{ userName: seat.headers.user_name, isConsole: false },
    });
    const { details } = call;
    expect(JSON.parse(details.text!.text)).toEqual(invoice);
    expect(JSON.parse(details.answer!.text).Irn).toBe(irn);
    expect(JSON.parse(details.body!.text).Data).toMatch(/^[\w+/=]+$/);
    expect(JSON.parse(details.reply.text)).toMatchObject({ Status: 1, Data: expect.any(String) });
    const stages = ['identify', 'authenticate', 'open', 'handle', 'seal'];
    expect(Object.keys(details.stages)).toEqual(stages);
    const sum = Object.values(details.stages).reduce((total, ms) => total + ms, 0);
    expect(sum).toBeLessThanOrEqual(call.durationMs + 0.01);
    expect(sum).toBeGreaterThan(call.durationMs / 2);
  });

  test('that is refused is kept with the explanation', async () => {
    const invoice = portal.freshInvoice();
    const broken = { ...invoice, ValDtls: { ...invoice.ValDtls, TotInvVal: 1 } };
    await portal.post('/eicore/v1.03/Invoice', broken, await portal.seat());
    const call = (await newest())!;
    expect(call.codes).toContain('2189');
    expect(call.details.refusals.find(({ code }) => code === '2189')).toMatchObject({
      explanation: { pointer: '/ValDtls/TotInvVal', actual: '1.00' },
    });
  });

  test('names the IRN of the document that was there before', async () => {
    const seat = await portal.seat();
    const invoice = portal.freshInvoice();
    const irn = await portal.register(invoice, seat);
    await portal.post('/eicore/v1.03/Invoice', invoice, seat);
    expect(await newest()).toMatchObject({ codes: ['2150'], irn });
  });

  test('to a path that nobody has is kept for the client that it names', async () => {
    const { headers } = await portal.seat();
    await portal.call('/eicore/v1.03/Invoices', { method: 'POST', headers, body: 'x' });
    expect(await newest()).toMatchObject({ endpoint: null, status: 404, codes: ['3005'] });
  });

  test('without a user name is found by the user of its GSTIN', async () => {
    const { user_name, ...headers } = (await portal.seat()).headers;
    await portal.call('/eicore/v1.03/Invoice', { method: 'POST', headers, body: '{}' });
    expect(await newest()).toMatchObject({ codes: ['1006'], userName: user_name });
  });

  test('of a client that does not exist is nobody’s', async () => {
    const before = await dump();
    await portal.call('/eicore/v1.03/Invoice', {
      method: 'POST',
      headers: { client_id: 'nobody', client_secret: 'x' },
    });
    await portal.call('/eivital/v1.04/heartbeat/ping', {});
    expect(await dump()).toBe(before);
  });

  test('with a large body is kept in part', async () => {
    const seat = await portal.seat();
    await portal.post('/eicore/v1.03/Invoice', { padding: 'x'.repeat(400_000) }, seat);
    const { details } = (await newest())!;
    expect(details.text!.text).toHaveLength(256 * 1024);
    expect(details.text!.cut).toBe(400_014 - 256 * 1024);
    expect(details.body!.cut).toBeGreaterThan(0);
  });
});

describe('secrets', () => {
  test('of a login stand nowhere, however the login was sent', async () => {
    const { clientId, clientSecret, users } = portal.clients[0]!;
    const { userName, password, gstin } = users[0]!;
    const headers = { client_id: clientId, client_secret: clientSecret, Gstin: gstin };
    portal.leaveSeats();
    const seat = await portal.seat();
    const appKey = randomBytes(32).toString('base64');
    const plain = JSON.stringify({ UserName: userName, Password: password, AppKey: appKey });
    const base64 = Buffer.from(plain).toString('base64');
    const bodies = [
      plain,
      JSON.stringify({ Data: base64 }),
      JSON.stringify({ Data: Buffer.from(base64).toString('base64') }),
      JSON.stringify({ Data: Buffer.from(plain).toString('hex') }),
      JSON.stringify({ Data: JSON.parse(plain) }),
      JSON.stringify({ Data: plain }),
      JSON.stringify({
        Data: { UserName: userName, secretWord: [password], k: { AppKey: appKey } },
      }),
      `{"Data":{"Password":"${password}`,
      `Password=${password}&AppKey=${appKey}`,
    ];
    for (const body of bodies) {
      for (const version of ['v1.03', 'v1.04']) {
        await portal.call(`/eivital/${version}/auth`, { method: 'POST', headers, body });
      }
    }
    await portal.call(`/eivital/v1.04/auth?password=${password}`, {
      method: 'POST',
      headers: { ...headers, cookie: `s=${clientSecret}`, authorization: `Bearer ${password}` },
    });
    const kept = await dump();
    expect(kept).toContain(userName);
    const token = seat.headers.AuthToken!;
    const secrets = { clientSecret, password, appKey, base64, token, sek: seat.sek.export() };
    for (const [name, secret] of Object.entries(secrets)) {
      for (const spelling of spellings(secret)) {
        expect(kept.includes(spelling), `${name} as ${spelling}`).toBe(false);
      }
    }
  });

  test('are told by their length, and a sealed login is kept', async () => {
    portal.leaveSeats();
    const { clientSecret, users } = portal.clients[1]!;
    await portal.seat(1, 0);
    const { details } = (await newest(viewer(1, 0)))!;
    const headers = new Map(details.headers);
    expect(headers.get('client_secret')).toBe(`•••• ${clientSecret.length} characters`);
    expect(JSON.parse(details.body!.text).Data).toHaveLength(344);
    const { Data } = JSON.parse(details.reply.text);
    expect(Data).toMatchObject({
      AuthToken: '•••• 25 characters',
      Sek: expect.stringMatching(/^•••• \d+ characters$/),
      TokenExpiry: expect.stringMatching(/^\d{4}-/),
    });
    expect(JSON.parse(details.text!.text)).toMatchObject({
      UserName: users[0]!.userName,
      Password: `•••• ${users[0]!.password.length} characters`,
      AppKey: '•••• 44 characters',
    });
  });

  test('of every call stand nowhere', async () => {
    const { headers, sek } = await portal.seat();
    const { client_secret: secret, AuthToken } = headers;
    const payload = { Password: 'hidden-word', note: `my token is ${AuthToken}`, Sek: 12345678 };
    const body = JSON.stringify({ Data: seal(sek, JSON.stringify(payload)), authToken: AuthToken });
    const path = `/eicore/v1.03/Invoice?client_secret=${secret}`;
    await portal.call(path, { method: 'POST', headers, body });
    const kept = await dump();
    for (const hidden of [secret!, AuthToken!, 'hidden-word', '12345678']) {
      expect(kept.includes(hidden), hidden).toBe(false);
    }
  });
});

/** A secret as it is, and in the ways in which it might be written. */
function spellings(secret: string | Buffer): string[] {
  const bytes = Buffer.from(secret as string);
  const plain = typeof secret === 'string' ? [secret, encodeURIComponent(secret)] : [];
  return [...plain, bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')];
}

describe('calls are seen', () => {
  test('by the user who made them and by the owner of the client alone', async () => {
    const seat = await portal.seat(0, 1);
    await portal.register({ ...portal.freshInvoice() }, seat).catch(() => undefined);
    await portal.post('/eicore/v1.03/Invoice', portal.freshInvoice(), seat);
    const call = (await newest(viewer(0, 1)))!;
    expect(call.userName).toBe(seat.headers.user_name);
    expect(await log().find(call.id, viewer(0, 0))).toBeUndefined();
    expect(await log().find(call.id, viewer(1, 0))).toBeUndefined();
    expect(await log().find(call.id, viewer(1, 0, true))).toBeUndefined();
    expect((await log().find(call.id, viewer(0, 0, true)))?.id).toBe(call.id);
    const own = await log().list(viewer(0, 1), {}, { limit: 500 });
    expect(new Set(own.map(({ userName }) => userName))).toEqual(new Set([call.userName]));
  });

  test('by what is looked for, a page at a time', async () => {
    const seat = await portal.seat();
    const { length: before } = await log().list(viewer(), { isRefused: true }, { limit: 500 });
    const invoice = portal.freshInvoice();
    const irn = await portal.register(invoice, seat);
    await portal.post('/eicore/v1.03/Invoice', invoice, seat);
    const found = (filter: object) => log().list(viewer(), filter, { limit: 500 });
    expect(await found({ irn })).toHaveLength(2);
    expect(await found({ docNo: invoice.DocDtls.No.toLowerCase() })).toHaveLength(2);
    expect(await found({ irn, code: '2150' })).toHaveLength(1);
    expect(await found({ irn, code: '215' })).toHaveLength(0);
    expect(await found({ isRefused: true })).toHaveLength(before + 1);
    expect(await found({ irn, endpoint: 'cancel-irn' })).toHaveLength(0);
    expect(await found({ irn, isConsole: true })).toHaveLength(0);
    expect(await found({ irn, from: portal.irp.clock.now() + 1000 })).toHaveLength(0);
    const [first, second] = await log().list(viewer(), { irn }, { limit: 2 });
    expect(await log().list(viewer(), { irn }, { limit: 1, before: first!.seq })).toEqual([second]);
    const later = { seq: second!.seq, limit: 10 };
    expect(await log().since(viewer(), { irn }, later)).toEqual([first]);
  });
});

describe('the log', () => {
  test('counts the calls for which there was no room, and slows none', async () => {
    const full = await DeskPortal.open();
    try {
      const { clientId } = full.clients[0]!;
      const call = {
        ...{ at: 0, method: 'GET', path: '/', target: '/', headers: [], endpoint: undefined },
        ...{ isLogin: false, isConsole: false, clientId, isClientProven: true, secrets: [] },
        ...{ userName: 'x', gstin: 'y', isUserProven: true, body: undefined, text: undefined },
        ...{ answer: undefined, reply: '', status: 200, refused: undefined, durationMs: 1 },
        stages: {},
      };
      for (let id = 0; id < 2_005; id++) full.irp.callLog.record({ ...call, id: String(id) });
      const large = { ...call, reply: 'x'.repeat(256 * 1024) };
      expect(full.irp.callLog.lostOf(clientId)).toBe(5);
      await full.irp.callLog.list(viewer(), {}, { limit: 1 });
      for (let id = 0; id < 100; id++) full.irp.callLog.record({ ...large, id: `large ${id}` });
      expect(full.irp.callLog.lostOf(clientId)).toBeGreaterThan(20);
    } finally {
      await full.close();
    }
  });

  test('writes what waits when it stops', async () => {
    const own = await DeskPortal.open();
    try {
      const seat = await own.seat();
      for (let count = 0; count < 20; count++) await own.post('/eicore/v1.03/Invoice', {}, seat);
      await own.irp.callLog.stop();
      const rows = await own.irp.store.db.selectFrom('call_log').select('id').execute();
      expect(rows).toHaveLength(21);
    } finally {
      await own.close();
    }
  });

  test('is off in production, and when it is told to be', async () => {
    for (const flags of [
      ['--call-log-days', '0'],
      ['--environment', 'production'],
    ]) {
      const silent = await DeskPortal.open(...flags);
      try {
        expect(silent.irp.callLog.isOn).toBe(false);
        const headers = { client_id: 'x' };
        await silent.call('/eicore/v1.03/Invoice', { method: 'POST', headers });
        const rows = await silent.irp.store.db.selectFrom('call_log').select('id').execute();
        expect(rows).toEqual([]);
      } finally {
        await silent.close();
      }
    }
    await expect(
      DeskPortal.open('--environment', 'production', '--call-log-days', '1'),
    ).rejects.toThrow('production keeps no calls');
  });
});
