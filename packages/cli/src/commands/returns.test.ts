import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IrpClient } from '@openirp/client';
import { addDays, istDay, type SampleOptions, sampleInvoice } from '@openirp/core';
import { type Running, readConfig, start } from '@openirp/server';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxWorld } from '../sandbox-world.ts';
import { irp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-returns-'));
const data = join(folder, 'data');
const today = istDay(Date.now());
const month = today.slice(0, 7);
const monthBefore = addDays(`${month}-01`, -1).slice(0, 7);
const nextMonth = addDays(`${month}-28`, 4).slice(0, 7);

const kinds: readonly Omit<SampleOptions, 'seed'>[] = [
  { number: 'A/1', intraState: true, items: 3 },
  { number: 'B/1', reverseCharge: true },
  { number: 'E/1', supply: 'EXPWP', exportDetails: true },
  { number: 'S/1', supply: 'SEZWOP' },
  { number: 'C/1', type: 'CRN' },
  { number: 'GONE/1' },
];

let portal: Running;
let gstin: string;

beforeAll(async () => {
  const settings = ['--data', data, '--port', '0', '--control-port', '0', '--log-level', 'silent'];
  portal = await start(readConfig(settings, {}));
  const { clients, apiBaseUrl, ...keys } = portal.sandbox!;
  const { users, ...ids } = clients[0]!;
  const client = new IrpClient({ ...ids, ...users[0]!, ...keys, baseUrl: apiBaseUrl });
  gstin = users[0]!.gstin;
  const world = sandboxWorld(join(data, 'sandbox.json'));
  for (const [seed, options] of kinds.entries()) {
    const { text } = sampleInvoice({ ...options, seed, day: today, world });
    const { Irn } = await client.generate(text);
    if (options.number === 'GONE/1') await client.cancel(Irn, '1', 'entered twice');
  }
});

afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

const returns = (...args: string[]) => irpHere(['returns', ...args, '--data', data]);

describe('irp returns, beside a portal that is running', () => {
  test('prints JSON without the cancelled document, and tells what it holds', async () => {
    const { code, out, err } = await irp('returns', gstin, month, '--data', data);
    expect(code).toBe(0);
    const { fp, b2b, exp, cdnr, hsn, ...rest } = JSON.parse(out);
    expect(fp).toBe(month.split('-').reverse().join(''));
    expect(rest).toEqual({ gstin });
    const numbers = (groups: { inv?: { inum: string }[] }[]) =>
      groups.flatMap(({ inv }) => inv!.map(({ inum }) => inum)).toSorted();
    expect(numbers(b2b)).toEqual(['A/1', 'B/1', 'S/1']);
    expect(numbers(exp)).toEqual(['E/1']);
    expect(cdnr[0].nt[0]).toMatchObject({ ntty: 'C', nt_num: 'C/1' });
    expect(Object.keys(hsn)).toEqual(['hsn_b2b', 'hsn_b2c']);
    expect(out).not.toContain('GONE/1');
    expect(err).toContain('5 documents. 1 document was cancelled and left out.');
    expect(err).toMatch(/^4B {2}.* 1 {2}/m);
  });

  test('prints CSV', async () => {
    const { code, out } = await returns(gstin.toLowerCase(), month, '--format', 'csv');
    expect(code).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true, bom: true });
    expect(rows.find((row) => row['Document Number'] === 'S/1')).toMatchObject({ Table: '6B' });
  });

  test('writes a workbook, and nothing beside it', async () => {
    const before = readdirSync(folder);
    const file = join(folder, 'gstr1.xlsx');
    const { code, out } = await returns(gstin, month, '--format', 'xlsx', '--out', file);
    expect([code, out]).toEqual([0, '']);
    const sheets = await readSheets(readFileSync(file));
    expect(sheets.find(({ sheet }) => sheet === '6A')!.data[1]![1]).toBe('E/1');
    expect(readdirSync(folder).toSorted()).toEqual([...before, 'gstr1.xlsx'].toSorted());
  });

  test('writes an empty return, and says why it may be empty', async () => {
    const unknown = '27AAAAA0000A1Z5';
    const { code, out, err } = await returns(unknown, monthBefore);
    expect(code).toBe(0);
    const fp = monthBefore.split('-').reverse().join('');
    expect(JSON.parse(out)).toEqual({ gstin: unknown, fp });
    const [first, second] = err.split('\n');
    expect(first).toBe(`The taxpayer register does not know ${unknown}.`);
    expect(second).toMatch(/^The register holds no documents of .*: the return is empty\.$/);
  });

  test.each([
    [['29ZZIRX0001', month], 'A GSTIN has 15 characters'],
    [['29ZZIRX0001Z1ZK', '2026-13'], 'It takes a month as yyyy-MM'],
    [['29ZZIRX0001Z1ZK', nextMonth], `${nextMonth} has not begun`],
    [['29ZZIRX0001Z1ZK'], "missing required argument 'period'"],
  ])('refuses %j', async (args, why) => {
    const { code, out, err } = await returns(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });
});

test('a folder without a register is told, and stays without one', async () => {
  const nowhere = join(folder, 'nowhere');
  const { code, err } = await irpHere(['returns', '29ZZIRX0001Z1ZK', month, '--data', nowhere]);
  expect(code).toBe(1);
  expect(err).toBe(
    `irp: ${nowhere} holds no register: name the portal's data folder with --data\n`,
  );
  expect(readdirSync(folder)).not.toContain('nowhere');
});
