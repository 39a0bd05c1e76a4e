import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Running } from '@openirp/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, dataFolder } from '../../server/test/start-portal.ts';

/*
 * Every snippet of the README, in the order it stands there, is one program that runs and whose types
 * are right.
 */

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const snippets = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code!);

let portal: Running;
let folder: string;

beforeAll(async () => {
  portal = await startInProcess();
  folder = dirname(dataFolder());
  const sandbox = portal.sandbox!;
  writeFileSync(join(folder, 'irp.json'), JSON.stringify(optionsOf(sandbox)));
  writeFileSync(join(folder, 'invoice.json'), JSON.stringify(freshInvoice(sandbox)));
  writeFileSync(join(folder, 'program.ts'), snippets.join('\n'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['@openirp', '@types']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
});
afterAll(async () => {
  await portal.stop();
  await cleanUp();
});

test('the first snippet has five lines', () => {
  expect(
    snippets[0]!
      .trim()
      .split('\n')
      .filter((line) => line !== ''),
  ).toHaveLength(5);
});

test('all of them run, one after the other', async () => {
  const urls = `${portal.publicUrl},${portal.publicUrl.replace('127.0.0.1', 'localhost')}`;
  const { stdout } = await run(process.execPath, ['program.ts'], {
    cwd: folder,
    env: { IRP_URLS: urls },
  });
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^[0-9a-f]{64} \d{15} \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    'ACT true',
    'Seller Bengaluru Private Limited',
    expect.stringMatching(/^Pin-Pin calc distance: \d+KM$/),
    '[]',
    expect.stringMatching(/^e-Invoice Vital: /),
    expect.stringMatching(/^2278 IRN is already generated and is cancelled/),
    'registered once, and cancelled',
    'ACT',
    'ACT',
    'true',
    '200 true',
  ]);
});

test('their types are right', async () => {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { noUnusedLocals: false, typeRoots: [join(root, 'node_modules/@types')] },
    include: ['program.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error) => error);
  expect(stdout).toBe('');
});
