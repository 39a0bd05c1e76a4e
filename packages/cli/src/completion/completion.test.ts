import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { program } from '../program.ts';
import { commandTree } from './command-tree.ts';
import { scriptFor } from './script-for.ts';

const all = await program();

/** What bash offers for each of some lines, the last word of which is being typed. */
function offered(lines: readonly string[]): string[][] {
  const asked = lines.map((line) => {
    const words = line.split(' ').map((word) => `'${word}'`);
    return `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _irp; echo "\${COMPREPLY[*]}"`;
  });
  const script = [scriptFor('bash', all), ...asked].join('\n');
  const { stdout, stderr } = spawnSync('bash', ['--norc'], { input: script, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
}

test('bash completes commands, options and their values', () => {
  const [commands, below, options, choices, part, equals, flags, shells] = offered([
    'irp ',
    'irp ewb ',
    'irp ewb generate --ve',
    'irp ewb generate --mode ',
    'irp cancel abc --reason d',
    'irp sample --format = nd',
    'irp get --json --o',
    'irp completion ',
  ]);
  const names = all.commands.map((one) => one.name());
  expect(commands).toEqual(expect.arrayContaining(names));
  expect(below).toEqual(expect.arrayContaining(['generate', 'get', 'cancel']));
  expect(options).toEqual(['--vehicle', '--vehicle-type']);
  expect(choices).toEqual(['road', 'rail', 'air', 'ship']);
  expect(part).toEqual(['duplicate', 'data-entry']);
  expect(equals).toEqual(['ndjson']);
  expect(flags).toEqual(['--out']);
  expect(shells).toEqual(['bash', 'zsh', 'fish']);
});

test('bash leaves files to itself where a value is no choice', () => {
  expect(offered(['irp get --out a'])).toEqual([['']]);
});

test.each(['bash', 'zsh', 'fish'] as const)('%s gets every command and option', (shell) => {
  const script = scriptFor(shell, all);
  const visit = ({ name, options, subcommands }: ReturnType<typeof commandTree>): void => {
    expect(script).toContain(name);
    for (const flag of options.flatMap((option) => option.flags)) {
      expect(script).toContain(
        shell === 'fish' ? flag.replace(/^--/, '-l ').replace(/^-(?!l )/, '-s ') : flag,
      );
    }
    subcommands.forEach(visit);
  };
  visit(commandTree(all));
});

test('quotes in descriptions do not end the words of a script', () => {
  // The description of verify has a quote in "the portal's".
  expect(scriptFor('zsh', all)).toContain(`portal'\\''s signing certificates`);
  expect(scriptFor('fish', all)).toContain(`portal\\'s signing certificates`);
});
