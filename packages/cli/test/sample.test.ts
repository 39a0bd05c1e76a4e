import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { breakableCodes, breakInvoice, check, gstinState, sampleInvoice } from '@openirp/core';
import { afterAll, describe, expect, test } from 'vitest';
import { irpHere } from '../src/testing/irp-here.ts';
import { irp } from './run-irp.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-sample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const onThatDay = ['sample', '--day', '2026-08-14'];

async function sample(...args: string[]) {
  const { code, out, err } = await irpHere([...onThatDay, ...args]);
  return { exitCode: code, stdout: out, stderr: err };
}

describe('irp sample', () => {
  test('writes what the library makes, to the lexeme', async () => {
    const { exitCode, stdout, stderr } = await irp([
      ...onThatDay,
      ...'--seed 7 --supply SEZWP --items 3 --type CRN --odd --cess'.split(' '),
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
    const { text } = sampleInvoice({
      seed: 7,
      supply: 'SEZWP',
      items: 3,
      type: 'CRN',
      odd: true,
      cess: true,
      day: '2026-08-14',
    });
    expect(stdout).toMatch(/^\{\n {2}"Version": "1.1",\n {2}"TranDtls": \{\n {4}"TaxSch"/);
    expect(stdout.replace(/\n\s*/g, '').replaceAll('": ', '":')).toBe(text);
  });

  test('chooses a seed and tells it', async () => {
    const { stdout, stderr } = await sample('--format', 'ndjson');
    const seed = /^--seed (\d+) makes the same again\.\n$/.exec(stderr)?.[1];
    expect((await sample('--seed', seed!, '--format', 'ndjson')).stdout).toBe(stdout);
  });

  test('several are a list, or lines', async () => {
    const list = JSON.parse((await sample('--seed', '1', '--count', '3')).stdout);
    const lines = await sample('--seed', '1', '--count', '3', '--format', 'ndjson');
    expect(lines.stdout.split('\n')).toHaveLength(4);
    expect(
      lines.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(list);
  });

  test('something of everything passes its own check', async () => {
    const args = '--any --loose --seed 1 --count 200 --format ndjson'.split(' ');
    const { stdout } = await sample(...args);
    const { exitCode, stdout: found } = await irp(['check', '-', '--today', '2026-08-14'], stdout);
    expect(found).toContain('200 documents: 200 valid, 0 with violations.');
    expect(exitCode).toBe(0);
  });

  test.each<[string, string[]]>([
    ['reverse charge is for B2B', ['--supply', 'EXPWP', '--reverse-charge']],
    ['--count goes from 1', ['--count', '0']],
    ["argument '2026-02-30' is invalid. It takes a day", ['--day', '2026-02-30']],
    ["argument '1.5' is invalid. It takes a whole number", ['--items', '1.5']],
    ["argument 'C2C' is invalid. Allowed choices are B2B", ['--supply', 'C2C']],
    ['no such file', ['--sandbox', join(folder, 'nothing.json')]],
  ])('says in a line: %s', async (why, args) => {
    const { exitCode, stdout, stderr } = await sample(...args);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('    at ');
  });
});

describe('irp sample --breaks', () => {
  test('raises the code and no other, and says by what', async () => {
    const { stdout, stderr } = await sample('--breaks', '2172');
    expect(check(stdout, { today: '2026-08-14' }).violations.map(({ code }) => code)).toEqual([
      '2172',
    ]);
    expect(stderr).toBe(
      '2172: IGST beside CGST and SGST: an invoice inside one state ' +
        '(/ItemList/0/IgstAmt nothing → 1)\n',
    );
  });

  test('tells what a portal has to know', async () => {
    const { stdout, stderr } = await sample('--breaks', '2231');
    expect(check(stdout).ok).toBe(true);
    expect(stderr.split('\n').slice(1, 3)).toEqual([
      '  needs 29ZZIRX0001Z1ZK in the taxpayer register: type SEZ, status ACT',
      '  needs a portal: irp check lets it pass',
    ]);
    const setting = await sample('--breaks', '2263');
    expect(setting.stderr).toContain('the rule setting igstOnIntraNeedsReverseCharge true');
    const caller = await sample('--breaks', '2197');
    expect(caller.stderr).toContain('needs 29ZZIRX0010Z1CU to be signed in');
  });

  test('without a code lists them all', async () => {
    const { stdout } = await sample('--breaks');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 4))).toEqual(breakableCodes().toSorted());
    expect(stdout).toContain(`2172  ${breakInvoice('2172').change}`);
  });

  test.each<[string, string[]]>([
    ['irp: no rule raises 9999', ['9999']],
    ['leave --items out', ['2172', '--items', '3']],
  ])('says in a line: %s', async (why, args) => {
    const { exitCode, stdout, stderr } = await sample('--breaks', ...args);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(why);
  });
});

describe('irp sample --sandbox', () => {
  const file = join(folder, 'sandbox.json');
  const gstin = (state: string, serial: number, kind = 'Z') => `${state}ZZIRX${serial}Z1${kind}0`;
  writeFileSync(
    file,
    JSON.stringify({
      clients: [{ users: [{ gstin: gstin('29', 7001) }] }],
      counterparties: {
        regular: [gstin('29', 7002), gstin('27', 7003)],
        sez: [gstin('24', 7004)],
        cancelled: [gstin('27', 7005)],
        ecommerceOperator: [gstin('27', 7006, 'C'), gstin('29', 7007, 'C')],
        unheardOf: ['x'],
      },
    }),
  );
  const parties = async (...args: string[]) => {
    const { stdout } = await sample('--sandbox', file, '--seed', '3', ...args);
    const { TranDtls, SellerDtls, BuyerDtls } = JSON.parse(stdout);
    return [TranDtls.EcmGstin, SellerDtls.Gstin, BuyerDtls.Gstin];
  };

  test('sells as its first user to its counterparties', async () => {
    expect(await parties('--supply', 'SEZWOP', '--ecommerce')).toEqual([
      gstin('29', 7007, 'C'),
      gstin('29', 7001),
      gstin('24', 7004),
    ]);
    const [, , buyer] = await parties('--inter-state');
    expect(gstinState(buyer)).toBe('27');
    expect(buyer).toBe(gstin('27', 7003));
  });

  test('breaks with its GSTINs', async () => {
    expect(await parties('--breaks', '3074')).toEqual([
      undefined,
      gstin('29', 7001),
      gstin('27', 7005),
    ]);
  });

  test('another file is refused', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"clients":{}}');
    const { exitCode, stderr } = await sample('--sandbox', other);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `irp: ${other} is not the sandbox.json that a sandbox writes into its data folder\n`,
    );
  });
});
