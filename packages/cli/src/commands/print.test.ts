import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IrpClient, type RegisteredInvoice } from '@openirp/client';
import {
  istDay,
  type Signer,
  sampleInvoice,
  signDocument,
  signedInvoiceData,
  signedQrData,
} from '@openirp/core';
import { readConfig, start } from '@openirp/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxWorld } from '../sandbox-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-print-'));
const data = join(folder, 'data');
const certificate = join(folder, 'signing.pem');
const main = join(import.meta.dirname, '../main.ts');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program in a folder of its own and tells what it left there. */
function irp(name: string, args: readonly string[], input = '') {
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  const ran = spawnSync(process.execPath, [main, 'print', ...args], { cwd, input, env: {} });
  return { code: ran.status, out: ran.stdout, err: String(ran.stderr), files: readdirSync(cwd) };
}

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

describe('an invoice that a portal has registered', () => {
  let registered: RegisteredInvoice;
  let answer: string;

  beforeAll(async () => {
    const settings = [
      '--data',
      data,
      '--port',
      '0',
      '--control-port',
      '0',
      '--log-level',
      'silent',
    ];
    const portal = await start(readConfig(settings, {}));
    const { clients, apiBaseUrl, ...keys } = portal.sandbox!;
    const { users, ...ids } = clients[0]!;
    const client = new IrpClient({ ...ids, ...users[0]!, ...keys, baseUrl: apiBaseUrl });
    const world = sandboxWorld(join(data, 'sandbox.json'));
    const day = istDay(Date.now());
    const { text } = sampleInvoice({ seed: 4, number: 'GST/26-27/1', day, world });
    registered = await client.generate(text);
    answer = JSON.stringify(registered);
    writeFileSync(certificate, keys.signingCertificatePem);
    await portal.stop();
  });

  test('is printed from its answer, under its number, when both signatures are good', () => {
    const { code, err, files } = irp('good', ['-', '--certificate', certificate], answer);
    expect({ code, files }).toEqual({ code: 0, files: ['GST-26-27-1.pdf'] });
    expect(err).toContain('Both signatures are good: signed by NIC Sandbox');
    expect(isPdf(readFileSync(join(folder, 'good', 'GST-26-27-1.pdf')))).toBe(true);
  });

  test('is printed from the register by its IRN, to standard output', () => {
    const { code, out, files } = irp('by-irn', [registered.Irn, '--data', data, '--out', '-']);
    expect({ code, files }).toEqual({ code: 0, files: [] });
    expect(isPdf(out)).toBe(true);
  });

  test('is not printed over another file, but where it is told', () => {
    mkdirSync(join(folder, 'there'));
    const kept = join(folder, 'there', 'GST-26-27-1.pdf');
    writeFileSync(kept, 'mine');
    const refused = irp('there', ['-'], answer);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--out');
    expect(readFileSync(kept, 'utf8')).toBe('mine');
    expect(irp('there', ['-', '--out', 'other.pdf'], answer).files).toContain('other.pdf');
  });

  test('an IRN that is not in the register is told', () => {
    const { code, err } = irp('unknown', ['0'.repeat(64), '--data', data]);
    expect(code).toBe(1);
    expect(err).toContain('has no invoice with IRN 0000');
  });

  test('what another key signed is not printed', () => {
    const forged = JSON.stringify(answered('F/1'));
    const { code, err, files } = irp('forged', ['-', '--certificate', certificate], forged);
    expect({ code, files }).toEqual({ code: 1, files: [] });
    expect(err).toContain('no certificate with kid');
  });
});

test.each([
  ['../../escaped', 'escaped.pdf'],
  ['...', 'invoice.pdf'],
])('a document number like %s stays in the folder', (number, name) => {
  const { code, files } = irp(`tricks-${name}`, ['-'], JSON.stringify(answered(number)));
  expect({ code, files }).toEqual({ code: 0, files: [name] });
});

test.each([
  ['{"Status":"1","Data":"sealed"}', 'Hand over the opened answer'],
  ['{"SignedInvoice":"a.b.c","SignedQRCode":"a.b.c"}', 'no JSON object'],
])('%s is refused with the cure', (input, why) => {
  const { code, err, files } = irp('refused', ['-'], input);
  expect({ code, files }).toEqual({ code: 1, files: [] });
  expect(err).toContain(why);
});

test('a wrong call ends with 2', () => {
  expect(irp('wrong', []).code).toBe(2);
});

/** An answer as a portal with another key would give it. */
function answered(number: string): object {
  const { invoice } = sampleInvoice({ seed: 1, day: '2026-08-14', number });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const header = { alg: 'RS256', kid: '0'.repeat(40), typ: 'JWT', x5t: '' };
  const encodedHeader = Buffer.from(JSON.stringify(header)).toString('base64url');
  const signer: Signer = { privateKey, encodedHeader, iss: 'Elsewhere' };
  const ack = { ackNo: 112610036754863, ackDt: '2026-08-14 15:08:39', irn: 'a'.repeat(64) };
  return {
    SignedInvoice: signDocument(signedInvoiceData(invoice, ack), signer),
    SignedQRCode: signDocument(signedQrData(invoice, ack), signer),
  };
}
