import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { cpuMicrosOf, killTree, treeOf } from './process-tree.ts';

const burn = `const end = process.cpuUsage().user + 100_000;
  while (process.cpuUsage().user < end);`;

/** A process that has a child, which burns 0.1 s of CPU, and then waits. */
async function parentOf(child: string) {
  const text = `const { spawnSync } = require('node:child_process');
    ${child}
    console.log('done');
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['-e', text], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');
  return parent;
}

test.skipIf(process.platform !== 'linux')(
  'counts what descendants have used, those that have ended too',
  async () => {
    const parent = await parentOf(`spawnSync(process.execPath, ['-e', ${JSON.stringify(burn)}]);`);
    const micros = cpuMicrosOf(parent.pid!);
    const ended = once(parent, 'exit');
    killTree(parent.pid!);
    await ended;
    expect(micros).toBeGreaterThan(100_000);
  },
);

test.skipIf(process.platform !== 'linux')('finds living descendants, and ends them', async () => {
  const sleeper = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);`;
  const parent = await parentOf(sleeper);
  const tree = treeOf(parent.pid!);
  const ended = once(parent, 'exit');
  killTree(parent.pid!);
  await ended;
  expect(tree).toHaveLength(2);
});
