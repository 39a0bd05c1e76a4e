import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IrpClient, type RegisteredInvoice } from '@openirp/client';
import { istDay, sampleInvoice } from '@openirp/core';
import { type Running, readConfig, start } from '@openirp/server';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../../../paper/src/testing/png.ts';
import { sandboxWorld } from '../sandbox-world.ts';
import { irp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-verify-'));
const file = (name: string) => join(folder, name);

let portal: Running;
let client: IrpClient;
let registered: RegisteredInvoice;

beforeAll(async () => {
  const data = file('data');
  const settings = ['--data', data, '--port', '0', '--control-port', '0', '--log-level', 'silent'];
  portal = await start(readConfig(settings, {}));
  const { clients, apiBaseUrl, ...keys } = portal.sandbox!;
  const { users, ...ids } = clients[0]!;
  client = new IrpClient({ ...ids, ...users[0]!, ...keys, baseUrl: apiBaseUrl });
  const world = sandboxWorld(join(data, 'sandbox.json'));
  const { text } = sampleInvoice({ seed: 1, day: istDay(Date.now()), world, number: 'V/1' });
  registered = await client.generate(text);
  writeFileSync(file('signing.pem'), keys.signingCertificatePem);
  writeFileSync(file('invoice.jws'), registered.SignedInvoice);
  writeFileSync(file('answer.json'), JSON.stringify(registered));
  writeFileSync(file('photo.png'), picture(registered.SignedQRCode));
});

afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A QR code as a picture: four pixels a module, white around it. */
function picture(text: string): Buffer {
  const { data, size } = encode(text, { border: 4 });
  const scale = 4;
  const isDark = (x: number, y: number) => data[Math.floor(y / scale)]![Math.floor(x / scale)];
  return png(size * scale, size * scale, (x, y) => (isDark(x, y) ? 0 : 255));
}

const offlineArgs = (name: string) => ['verify', file(name), '--certificate', file('signing.pem')];
const offline = (name: string) => irpHere(offlineArgs(name));

describe('irp verify, offline', () => {
  test('reads a JWS and prints the document as it was signed', async () => {
    const { code, out } = await irp(...offlineArgs('invoice.jws'));
    expect(code).toBe(0);
    expect(out).toMatch(/^The signature of the signed text is good: signed by NIC Sandbox, key /);
    expect(out).toContain(`"Irn": "${registered.Irn}"`);
  });

  test('reads both signed texts of an answer', async () => {
    const { code, out } = await offline('answer.json');
    expect(code).toBe(0);
    expect(out).toContain('signature of the signed invoice is good');
    expect(out).toContain('signature of the QR code is good');
  });

  test('tells it as JSON, the numbers as they were signed', async () => {
    const args = ['--certificate', file('signing.pem'), '--json'];
    const { code, out } = await irpHere(['verify', file('answer.json'), ...args]);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ of, document }) => [of, document.Irn])).toEqual([
      ['signed invoice', registered.Irn],
      ['QR code', registered.Irn],
    ]);
    const data = JSON.parse(atob(registered.SignedQRCode.split('.')[1]!)).data;
    expect(out).toContain(`"document":${data}}`);
  });

  test('reads the QR code of a picture', async () => {
    const { code, out } = await offline('photo.png');
    expect(code).toBe(0);
    expect(out).toContain('signature of the QR code is good');
    expect(out).toContain(`"Irn": "${registered.Irn}"`);
  });

  test.each([
    ['changed.jws', () => registered.SignedInvoice.replace(/.(?=\.[\w-]+$)/, 'x'), /signature/],
    ['empty.txt', () => '', /no signed text in it/],
    ['other.json', () => '{"Irn":"x"}', /no signed text in it/],
    ['broken.json', () => '{"Irn":', /begins like JSON and is none/],
    ['picture.png', () => png(40, 40, () => 255), /no signed text in it/],
  ])('refuses %s and says why', async (name, content, reason) => {
    writeFileSync(file(name), content());
    const { code, out, err } = await offline(name);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(reason);
    expect(err).not.toContain('    at ');
  });

  test('asks for a certificate or a portal', async () => {
    const { code, err } = await irpHere(['verify', file('invoice.jws')]);
    expect(code).toBe(1);
    expect(err).toContain('--certificate, or the portal with --url');
  });
});

test('asks a portal what became of the invoice', async () => {
  const ask = () => irpHere(['verify', file('invoice.jws'), '--url', portal.publicUrl]);
  expect((await ask()).out).toContain(`It is registered at ${portal.publicUrl}, and in force.`);
  const { CancelDate } = await client.cancel(registered.Irn, '1', 'entered twice');
  expect((await ask()).out).toContain(`and CANCELLED on ${CancelDate}.`);
});
