import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, dataFolder } from '../../server/test/start-portal.ts';
import { codeMeanings, outboxStates, transitions } from '../src/index.ts';

/* What docs/outbox.md says is what the outbox does. */

afterAll(cleanUp);

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/outbox.md'), 'utf8');

/** Cells of the table rows that have so many columns. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const namesIn = (cell: string) => cell.match(/(?<=`)\w+(?=`)/g) ?? [];

test('the states and what may follow them', () => {
  const states = rows.filter(([state, , next]) => next !== undefined && /^`\w+`$/.test(state!));
  expect(states.map(([state, , next]) => [namesIn(state!)[0], namesIn(next!)])).toEqual(
    outboxStates.map((state) => [state, transitions[state]]),
  );
});

test('the codes that are not about the document', () => {
  const codes = rows.filter(([code]) => /^(SYS_)?\d{4}$/.test(code!));
  expect(codes).toEqual(
    codeMeanings.map(({ code, meaning, why }) => [code, `\`${meaning}\``, why]),
  );
});

test('the example', async () => {
  const portal = await startInProcess();
  const folder = dataFolder();
  mkdirSync(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  write('credentials.json', optionsOf(portal.sandbox!));
  write('invoice.json', freshInvoice(portal.sandbox!));
  const [example] = /(?<=```ts\n).*?(?=```)/s.exec(page)!;
  const flags = ['--input-type=module-typescript', '--eval', example];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: folder });
  expect(stdout).toMatch(/^done [0-9a-f]{64}\n$/);
  await portal.stop();
});
