import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Running } from '@openirp/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, dataFolder } from '../../server/test/start-portal.ts';

/*
 * The packages as they are published, in projects such as those who install them have: built, packed,
 * laid out by hand (there is no registry here), run on every Node at hand.
 */

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const projects = join(import.meta.dirname, 'consumers');

/** Every Node of another major version that this machine has, the pinned one among them. */
const nodes = new Map(
  [
    join(root, 'node_modules/.bin'),
    join(root, 'packages/client/node_modules/.bin'),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
    .map((folder) => join(folder, 'node'))
    .flatMap((program): [string, string][] => {
      try {
        const version = execFileSync(program, ['--version'], { encoding: 'utf8' });
        return [[version.trim().split('.')[0]!, program]];
      } catch {
        return [];
      }
    }),
);

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let portal: Running;
let folder: string;

beforeAll(async () => {
  folder = dirname(dataFolder());
  portal = await startInProcess();
  writeFileSync(join(folder, 'options.json'), JSON.stringify(optionsOf(portal.sandbox!)));
  await run('npm', ['run', 'build', '-w', '@openirp/client'], { cwd: root });
  const modules = join(folder, 'node_modules');
  await install(['core', 'client'], join(modules, '@openirp'));
  // What core depends on, and what a project in TypeScript has beside it.
  for (const name of ['ajv', 'typebox', '@types/node', 'undici-types']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  cpSync(projects, folder, { recursive: true });
}, 120_000);
afterAll(async () => {
  await portal.stop();
  await cleanUp();
});

/** Packs built packages, and unpacks them where an installation would. */
async function install(names: readonly string[], scope: string): Promise<void> {
  const built = names.map((name) => join(root, 'packages', name, 'dist'));
  const args = ['pack', ...built, '--pack-destination', folder, '--json'];
  const packed: Packed[] = JSON.parse((await run('npm', args)).stdout);
  for (const [at, { filename, files }] of packed.entries()) {
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => /\.test\.|(?<!\.d)\.ts$/.test(path))).toEqual([]);
    const target = join(scope, names[at]!);
    mkdirSync(target, { recursive: true });
    await run('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1']);
  }
}

/** Runs a program of a project, which registers an invoice of its own, and tells the IRN. */
async function runProject(node: string, program: string): Promise<string> {
  const sent = freshInvoice(portal.sandbox!);
  const invoice = join(folder, `${sent.DocDtls.No.replaceAll('/', '-')}.json`);
  writeFileSync(invoice, JSON.stringify(sent));
  const args = [join(folder, program), join(folder, 'options.json'), invoice];
  const { stdout, stderr } = await run(node, args, { env: {} });
  expect(stderr.replace(/.*ExperimentalWarning.*\n|.*--trace-warnings.*\n/g, '')).toBe('');
  return stdout;
}

test('there is more than one Node to try', () => {
  expect([...nodes.keys()]).toContain('v24');
});

describe.each([...nodes])('Node %s', (_, node) => {
  test.concurrent.each(['esm/main.js', 'commonjs/main.cjs'])('runs %s', async (program) => {
    expect(await runProject(node, program)).toMatch(/^[0-9a-f]{64} 1005 2150\n$/);
  });
});

test('TypeScript knows the types', async () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', join(folder, 'typescript')], { cwd: folder });
  expect(await runProject(process.execPath, 'typescript/out/main.js')).toMatch(/^[0-9a-f]{64}\n$/);
});

test('what is published says what it is', () => {
  const manifest = (name: string) =>
    JSON.parse(readFileSync(join(folder, 'node_modules/@openirp', name, 'package.json'), 'utf8'));
  expect(Object.keys(manifest('client').dependencies)).toEqual(['@openirp/core']);
  expect(manifest('client').scripts).toBeUndefined();
  expect(manifest('core').exports['.'].default).toBe('./index.js');
});
