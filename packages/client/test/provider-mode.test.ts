import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { irnOf } from '@openirp/core';
import type { Running } from '@openirp/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, dataFolder, type Sandbox } from '../../server/test/start-portal.ts';
import { IrpClient } from '../src/index.ts';
import { type CountingProxy, registrations, startProxy } from './proxy.ts';

let portal: Running;
let sandbox: Sandbox;
let proxy: CountingProxy;

beforeAll(async () => {
  portal = await startInProcess();
  sandbox = portal.sandbox!;
  proxy = await startProxy(portal.publicUrl);
});
afterAll(async () => {
  proxy.close();
  await portal.stop();
  await cleanUp();
});

test('remembers no refused payload', async () => {
  const client = new IrpClient({
    ...optionsOf(sandbox),
    baseUrl: proxy.url,
    providerMode: true,
  });
  const invoice = freshInvoice(sandbox);
  await client.generate(invoice);
  for (let count = 0; count < 3; count++) {
    await expect(client.generate(invoice)).rejects.toMatchObject({ code: '2150' });
  }
  expect(proxy.count(registrations)).toBe(4);
  expect(client.providerMode).toBe(true);
});

test('holds nothing of a document when its calls are over', async () => {
  const folder = dirname(dataFolder());
  const options = join(folder, 'options.json');
  writeFileSync(options, JSON.stringify(optionsOf(sandbox)));
  const number = 'KEPT/NOWHERE/1';
  const invoice = freshInvoice(sandbox, number);
  const named = { ...invoice, BuyerDtls: { ...invoice.BuyerDtls, LglNm: 'Buyer whom none keeps' } };
  const encoded = Buffer.from(JSON.stringify(named)).toString('base64');
  const child = join(import.meta.dirname, 'provider-child.ts');
  const heapOf = async (mode: string): Promise<string> => {
    const snapshot = join(folder, `${mode}.heapsnapshot`);
    const args = ['--expose-gc', child, options, encoded, snapshot, mode];
    await promisify(execFile)(process.execPath, args);
    return readFileSync(snapshot, 'latin1');
  };
  const { gstin } = optionsOf(sandbox);
  const [day, month, year] = invoice.DocDtls.Dt.split('/');
  const isoDay = `${year}-${month}-${day}`;
  const irn = irnOf({ gstin, day: isoDay, type: 'INV', number }, isoDay);
  const heap = await heapOf('provider');
  expect(['NOWHERE', 'whom none keeps', irn].filter((text) => heap.includes(text))).toEqual([]);
  // An ordinary client remembers what the portal said, so the search does find what is there.
  expect(await heapOf('ordinary')).toContain(irn);
});
