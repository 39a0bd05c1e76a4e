import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanUp, dataFolder, startPortal } from '../packages/server/test/start-portal.ts';

/*
 * The two first calls of the README: they are quoted to the letter, and they work.
 */
const run = promisify(execFile);
const folder = import.meta.dirname;
const readme = readFileSync(join(folder, '../README.md'), 'utf8');
const data = dataFolder();

beforeAll(() => startPortal(data));
afterAll(cleanUp);

test.each([
  ['first-call.sh', 'bash'],
  ['first-call.ts', process.execPath],
])('%s registers an e-invoice', async (file, program) => {
  const call = run(program, [join(folder, file), join(data, 'sandbox.json')], {
    env: { PATH: process.env.PATH },
  });
  expect((await call).stdout).toMatch(
    /^IRN {4}[0-9a-f]{64}\nAckNo {2}\d{15} of \d{4}-\d{2}-\d{2} /,
  );
});

test.each(['first-call.sh', 'first-call.ts'])('the README quotes %s exactly', (file) => {
  const [, quoted] =
    new RegExp(`<!-- docs/${file} -->\n\n\`\`\`\\w+\n(.*?)\`\`\`\n\n<!-- end -->`, 's').exec(
      readme,
    ) ?? [];
  expect(quoted).toBe(readFileSync(join(folder, file), 'utf8'));
});
