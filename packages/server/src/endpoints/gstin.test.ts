import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { open } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterparties } from '../control/world.ts';
import { DeskPortal } from '../testing/desk-portal.ts';

const suspended = counterparties().suspended[0]!;
const cancelled = counterparties().cancelled[0]!;

let portal: DeskPortal;
let common: Server;
let commonAnswer: { status: number; body: unknown };

beforeAll(async () => {
  common = createServer((_request, response) => {
    response.writeHead(commonAnswer.status).end(JSON.stringify(commonAnswer.body));
  }).listen(0, '127.0.0.1');
  await once(common, 'listening');
  const { port } = common.address() as AddressInfo;
  const flags = ['--common-portal', `http://127.0.0.1:${port}/{gstin}`];
  portal = await DeskPortal.open(...flags, '--common-portal-retries', '0');
});
afterAll(async () => {
  await portal.close();
  common.close();
});

async function asked(path: string) {
  const seat = await portal.seat();
  const { text } = await portal.call(path, seat);
  const { Status, Data, ErrorDetails } = JSON.parse(text);
  if (Status === 0) return ErrorDetails.map((one: { ErrorCode: string }) => one.ErrorCode);
  return JSON.parse(open(seat.sek, Data).toString());
}

describe('Get GSTIN', () => {
  const known = async () => (await portal.seat()).gstin;

  test('answers in the published order, with numbers for state and PIN code', async () => {
    const gstin = await known();
    const answer = await asked(`/eivital/v1.04/Master/gstin/${gstin}`);
    expect(Object.keys(answer)).toEqual([
      'Gstin',
      'TradeName',
      'LegalName',
      'AddrBnm',
      'AddrBno',
      'AddrFlno',
      'AddrSt',
      'AddrLoc',
      'StateCode',
      'AddrPncd',
      'TxpType',
      'Status',
      'BlkStatus',
      'DtReg',
      'DtDReg',
    ]);
    expect(answer).toMatchObject({
      Gstin: gstin,
      StateCode: 29,
      AddrPncd: 560001,
      TxpType: 'REG',
      Status: 'ACT',
      BlkStatus: 'U',
      DtReg: '2017-07-01',
      DtDReg: null,
    });
  });

  test('has no days of registration in the older version', async () => {
    const answer = await asked(`/eivital/v1.03/Master/gstin/${await known()}`);
    expect(answer).toMatchObject({ Status: 'ACT' });
    expect('DtReg' in answer || 'DtDReg' in answer).toBe(false);
  });

  test('is found under other spellings as well', async () => {
    const gstin = await known();
    for (const path of [
      `/eivital/v1.04/Master?gstin=${gstin}`,
      `/eivital/v1.04/master/gstin?GSTIN=${gstin}`,
      `/eivital/v1.04/Master/gstin/${gstin.toLowerCase()}`,
    ]) {
      expect(await asked(path), path).toMatchObject({ Gstin: gstin });
    }
  });

  test('answers a GSTIN that is not active as it is', async () => {
    expect(await asked(`/eivital/v1.04/Master/gstin/${cancelled}`)).toMatchObject({
      Status: 'CNL',
      DtDReg: '2024-03-31',
    });
  });

  test.each([
    ['29ZZIRX9999Z1ZZ', '3001'],
    ['29X', '3028'],
    ['', '3028'],
    ['%F0%9F%98%80', '3028'],
  ])('refuses %j with %s', async (gstin, code) => {
    expect(await asked(`/eivital/v1.04/Master/gstin/${gstin}`)).toEqual([code]);
  });
});

describe('Sync GSTIN', () => {
  const sync = (gstin: string, version = 'v1.04') =>
    asked(`/eivital/${version}/Master/syncgstin/${gstin}`);

  test('takes what the common portal says into the register', async () => {
    const { taxpayers } = portal.irp;
    const before = (await taxpayers.find(suspended))!;
    expect(before.status).toBe('SUS');
    commonAnswer = {
      status: 200,
      body: { Gstin: suspended, LegalName: 'Renamed', TxpType: 'REG', Status: 'ACT' },
    };
    expect(await sync(suspended)).toMatchObject({ LegalName: 'Renamed', Status: 'ACT' });
    expect(await sync(suspended, 'v1.03')).not.toHaveProperty('DtReg');
    const after = (await taxpayers.find(suspended))!;
    // What the common portal does not speak of stays.
    expect(after).toMatchObject({ status: 'ACT', street: before.street, source: 'common portal' });
    expect((await taxpayers.lookUp([suspended])).get(suspended)?.status).toBe('ACT');
  });

  test('adds a GSTIN that is new', async () => {
    const Gstin = '27ZZIRX7001Z1Z1';
    commonAnswer = {
      status: 200,
      body: { Gstin, LegalName: 'New', TxpType: 'REG', Status: 'ACT' },
    };
    expect(await asked(`/eivital/v1.04/Master/gstin/${Gstin}`)).toEqual(['3001']);
    expect(await sync(Gstin)).toMatchObject({ Gstin, StateCode: 27, AddrPncd: null });
    expect(await asked(`/eivital/v1.04/Master/gstin/${Gstin}`)).toMatchObject({ Gstin });
  });

  test('answers 3001 for nobody, and 5001 when the common portal fails', async () => {
    commonAnswer = { status: 404, body: {} };
    expect(await sync('27ZZIRX7002Z1Z1')).toEqual(['3001']);
    commonAnswer = { status: 500, body: {} };
    expect(await sync(suspended)).toEqual(['5001']);
    expect((await portal.irp.taxpayers.find(suspended))?.status).toBe('ACT');
  });

  test('asks once for two callers at the same moment', async () => {
    let questions = 0;
    common.on('request', () => questions++);
    commonAnswer = {
      status: 200,
      body: { Gstin: suspended, LegalName: 'Twice', TxpType: 'REG', Status: 'SUS' },
    };
    const { taxpayers } = portal.irp;
    const entries = await Promise.all([taxpayers.sync(suspended), taxpayers.sync(suspended)]);
    expect(entries.map((entry) => entry?.legal_name)).toEqual(['Twice', 'Twice']);
    expect(questions).toBe(1);
  });
});

test('without a common portal a sync reads the register', async () => {
  const alone = await DeskPortal.open();
  const { gstin } = await alone.seat();
  expect((await alone.irp.taxpayers.sync(gstin))?.source).toBe('sandbox');
  expect(await alone.irp.taxpayers.sync('27ZZIRX7003Z1Z1')).toBeUndefined();
  await alone.close();
});
