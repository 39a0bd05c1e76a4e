import { readFileSync } from 'node:fs';
import { aesKey, certificatesIn, open, verifyDocument } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { PostmanRunner } from '../../testing/postman.ts';

let portal: DeskPortal;
let runner: PostmanRunner;
beforeAll(async () => {
  portal = await DeskPortal.open('--public-url', 'http://irp.example:7080');
  runner = new PostmanRunner(portal, (await portal.call('/postman.json', {})).text);
  const { clientId, clientSecret, users } = portal.clients[0]!;
  const { userName, password, gstin } = users[0]!;
  const credentials = { client_id: clientId, client_secret: clientSecret };
  runner.set({ ...credentials, gstin, user_name: userName, password });
});
afterAll(() => portal.close());

/** Makes a call that must succeed, and reads what its script has opened. */
async function made(name: string) {
  const { failed, sent } = await runner.run(name);
  expect(failed, name).toEqual([]);
  return { opened: JSON.parse(runner.get('lastAnswer')), sent };
}

describe('the collection', () => {
  test('is one of format 2.1, with a folder for each family', async () => {
    const { info, item } = JSON.parse((await portal.call('/postman.json', {})).text);
    expect(info.schema).toContain('/v2.1.0/');
    const folders = item.map(({ name }: { name: string }) => name);
    expect(folders).toEqual(['eivital', 'eicore', 'eiewb', 'ewaybillapi']);
    expect(runner.items().map(({ name }) => name)).not.toContain('Authenticate (v1.03)');
    expect(runner.get('baseUrl')).toBe('http://irp.example:7080');
  });

  test("is handed out without anybody's secrets", async () => {
    const { variable } = JSON.parse((await portal.call('/postman.json', {})).text);
    const filled = variable.filter(({ value }: { value: string }) => value !== '');
    expect(filled.map(({ key }: { key: string }) => key)).toEqual(['baseUrl', 'publicKey']);
  });
});

describe('its scripts', () => {
  test('log in', async () => {
    const { failed, sent } = await runner.run('Authenticate (v1.04)');
    expect(failed).toEqual([]);
    expect(JSON.parse(sent!)).toEqual({ Data: expect.stringMatching(/^[\w+/]{342}==$/) });
    expect(runner.get('authToken')).toMatch(/^\w{25}$/);
    expect(Buffer.from(runner.get('sek'), 'base64')).toHaveLength(32);
  });

  test('tell when a login is refused', async () => {
    const password = runner.get('password');
    runner.set({ password: 'wrong' });
    const { failed } = await runner.run('Authenticate (v1.04)');
    runner.set({ password });
    expect(failed).toEqual([expect.stringContaining('1008')]);
  });

  test('refuse a login that does not fit under the key', async () => {
    const password = runner.get('password');
    runner.set({ password: 'x'.repeat(100) });
    await expect(runner.run('Authenticate (v1.04)')).rejects.toThrow('too long for one login');
    runner.set({ password });
  });

  test('register an invoice, read it, and cancel it', async () => {
    const { opened, sent } = await made('Generate IRN (v1.03)');
    expect(opened).toMatchObject({ Status: 'ACT', Irn: runner.get('irn') });
    const certificates = certificatesIn(portal.irp.keys.certificates.join(''));
    const { data } = verifyDocument(opened.SignedInvoice, certificates);
    expect(JSON.parse(data).SellerDtls.Gstin).toBe(runner.get('gstin'));
    const sek = aesKey(Buffer.from(runner.get('sek'), 'base64'));
    expect(open(sek, JSON.parse(sent!).Data).toString()).toContain('"No":"PM/');

    const read = (await made('Get e-Invoice by IRN (v1.03)')).opened;
    expect(read.SignedInvoice).toBe(opened.SignedInvoice);
    const cancelled = (await made('Cancel IRN (v1.03)')).opened;
    expect(cancelled).toMatchObject({ Irn: opened.Irn });
  });

  test('make an e-way bill and cancel it, in its own dialect', async () => {
    runner.set({ irn: await portal.register(portal.freshInvoice(), await portal.seat()) });
    const bill = (await made('Generate e-Way Bill by IRN (v1.03)')).opened;
    expect((await made('Get e-Way Bill details by IRN (v1.03)')).opened.EwbNo).toBe(bill.EwbNo);
    const { opened, sent } = await made('Cancel e-Way Bill (v1.03)');
    expect(opened.ewayBillNo).toBe(String(bill.EwbNo));
    expect(JSON.parse(sent!).action).toBe('CANEWB');
  });

  test('read a GSTIN', async () => {
    const { opened } = await made('Get GSTIN details (v1.04)');
    expect(opened.Gstin).toBe(runner.get('gstin'));
  });

  test('are short enough to be read', () => {
    for (const name of ['seal-login', 'open-login', 'seal-payload', 'open-answer']) {
      const text = readFileSync(new URL(`${name}.js`, import.meta.url), 'utf8');
      expect(text.split('\n').length, name).toBeLessThan(80);
    }
  });
});
