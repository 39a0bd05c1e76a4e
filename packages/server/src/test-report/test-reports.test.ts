import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { runPlan } from '../testing/run-plan.ts';
import type { PracticeName } from './practices.ts';
import { reportWorkbook } from './report-workbook.ts';
import { verifyReport } from './verify-report.ts';

const invoicePath = '/eicore/v1.03/Invoice';
const now = Date.parse('2026-11-02T10:00:00Z');

let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open();
});

afterAll(() => portal.close());

const reportOf = async (client: number) =>
  (await portal.irp.testReports.find(portal.clients[client]!.clientId))!;

const practice = async (name: PracticeName, client: number) =>
  (await reportOf(client)).practices.find((one) => one.name === name)!;

test('a client that has tried nothing lacks everything, and has a draft', async () => {
  const report = await reportOf(2);
  expect(report).toMatchObject({ isComplete: false, from: undefined, to: undefined });
  expect(report.missing).toHaveLength(6);
  expect(report.missing).toContainEqual({
    ...{ endpoint: 'generate-irn', title: 'Generate IRN', successful: 100, failed: 50 },
  });
  expect(report.practices.map(({ state }) => state)).toEqual(Array(4).fill('not seen'));
  expect(report.features.some(({ isSeen }) => isSeen)).toBe(false);
  const certificates = [...portal.irp.keys.certificates];
  const signed = portal.irp.testReports.sign(report);
  expect(verifyReport(signed, { certificates, now: Date.now() })).toEqual({
    refused: 'incomplete',
  });
});

test('a client that has done the plan has a report that a production portal takes', async () => {
  await runPlan(portal);
  const report = await reportOf(0);
  expect(report.missing).toEqual([]);
  expect(report.isComplete).toBe(true);
  const row = report.rows.find(({ endpoint }) => endpoint === 'generate-ewb')!;
  expect(row).toMatchObject({ successful: 40, failed: 20, codes: ['2148'] });
  expect(row.sample).toMatch(/^\d{12}$/);
  const { users, clientId } = portal.clients[0]!;
  const { gstin } = users[0]!;
  const signed = portal.irp.testReports.sign(report);
  const certificates = [...portal.irp.keys.certificates];
  expect(verifyReport(signed, { certificates, now: Date.now() })).toMatchObject({
    report: { clientId, category: 'TXP', pan: gstin.slice(2, 12), isComplete: true },
  });
  expect(report.client.gstins).toContain(gstin);
  expect((await practice('tokenReuse', 0)).state).toBe('kept');
  expect((await practice('noBlindResend', 0)).state).toBe('kept');
});

test('the workbook has the published columns, and what was counted', async () => {
  const report = await reportOf(0);
  const company = { ...report.client, name: '=cmd()' };
  const workbook = await reportWorkbook({ ...report, client: company }, now);
  const sheets = await readSheets(workbook);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Test summary', 'Scenarios', 'Good practice']);
  const rows = sheets[0]!.data;
  expect(rows).toContainEqual([
    ...['API', 'Successful operations', 'Failed operations', 'Sample IRN/EWB No', 'Remarks'],
  ]);
  const sample = report.rows.find(({ endpoint }) => endpoint === 'generate-irn')!.sample;
  expect(rows).toContainEqual(['Generate IRN', 100, 50, sample, 'Error codes: 2189']);
  expect(rows.flat().some((cell) => String(cell).startsWith('=cmd()'))).toBe(true);
  expect(rows.flat().some((cell) => String(cell).startsWith('DRAFT'))).toBe(false);
  expect(sheets[1]!.data).toContainEqual(['B2B invoice registered', 'Yes']);
});

describe('good practice', () => {
  test('is broken by whoever sends what was refused again', async () => {
    const seat = await portal.seat(1);
    const wrong = { ...portal.freshInvoice(), ItemList: [] };
    for (let at = 0; at < 2; at++) await portal.post(invoicePath, wrong, seat);
    const found = await practice('noBlindResend', 1);
    expect(found).toMatchObject({ state: 'broken', count: 1, of: 1 });
    expect(found.callIds).toHaveLength(1);
  });

  test('is kept by whoever reads the document that is there already', async () => {
    const seat = await portal.seat(0);
    const sent = portal.freshInvoice();
    const irn = await portal.register(sent, seat);
    await portal.post(invoicePath, sent, seat);
    expect((await practice('lostAckRecovery', 0)).state).toBe('not seen');
    await portal.call(`${invoicePath}/irn/${irn}`, { headers: seat.headers });
    expect(await practice('lostAckRecovery', 0)).toMatchObject({ state: 'kept', count: 1, of: 1 });
    await portal.post(invoicePath, sent, seat);
    await portal.post(invoicePath, sent, seat);
    expect((await practice('lostAckRecovery', 0)).state).toBe('broken');
  });

  test('is broken by a call with an expired token, and kept by a login in time', async () => {
    const { headers } = await portal.seat(1);
    const read = `${invoicePath}/irn/${'0'.repeat(64)}`;
    await portal.call(read, { headers });
    expect((await practice('earlyRenewal', 1)).state).toBe('not seen');
    await portal.later(55 / (24 * 60), () => portal.seat(1));
    expect(await practice('earlyRenewal', 1)).toMatchObject({ state: 'kept', count: 0, of: 1 });
    await portal.later(1, () => portal.call(read, { headers }));
    expect(await practice('earlyRenewal', 1)).toMatchObject({ state: 'broken', count: 1 });
  });

  test('is broken by a login before every call', async () => {
    for (let at = 0; at < 12; at++) {
      portal.leaveSeats();
      const { headers, gstin } = await portal.seat(2);
      await portal.call(`/eivital/v1.04/Master/gstin/${gstin}`, { headers });
    }
    expect(await practice('tokenReuse', 2)).toMatchObject({ state: 'broken', count: 12, of: 1 });
  });
});
