import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { program } from '../src/program.ts';

/*
 * What help and docs/cli.md show can be typed: every command line in them names commands and options
 * that there are.
 */
const irp = await program();
const page = readFileSync(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8');

/** Commands without others below them, each with its path. */
function leaves(command: Command, path = ''): { path: string; command: Command }[] {
  const below = command.commands.flatMap((one) => leaves(one, `${path} ${one.name()}`.trim()));
  return below.length > 0 ? below : [{ path, command }];
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

/** Lines that begin with `irp`, those that go on after a backslash as one; what they are piped to left out. */
const examplesIn = (text: string): string[] =>
  [...text.replaceAll(/\\\n\s*/g, '').matchAll(/^ *(irp [^|<>\n]+)/gm)].map(([, line]) => line!);

/** What cannot be typed in a command line; undefined when all can. */
function faultIn(line: string): string | undefined {
  // A comment stands behind some blanks.
  const words = line
    .trim()
    .replace(/ {3,}.*$/, '')
    .match(/"[^"]*"|\S+/g)!;
  let command = irp;
  for (const word of words.slice(1)) {
    const below = command.commands.find((one) => one.name() === word);
    if (below !== undefined) command = below;
    const flag = /^--?\w[\w-]*/.exec(word)?.[0];
    if (flag === undefined || command.name() === 'start') continue;
    // `irp versions --data x` is `irp versions list --data x`.
    const options = [command, ...command.commands].flatMap((one) => one.options);
    const isKnown = ['--help', ...options.flatMap(({ short, long }) => [short, long])];
    if (!isKnown.includes(flag)) return `${line}: ${command.name()} has no ${flag}`;
  }
  return command === irp ? `${line}: no such command` : undefined;
}

const portalCommands = ['init', 'login', 'doctor', 'get', 'cancel', 'ewb', 'gstin', 'completion'];

describe.each(leaves(irp))('irp $path', ({ path, command }) => {
  const examples = examplesIn(helpOf(command));

  test('shows examples that can be typed', () => {
    const isPortal = portalCommands.includes(path.split(' ')[0]!);
    if (isPortal) expect(examples.length).toBeGreaterThan(1);
    expect(examples.map(faultIn).filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('stands in docs/cli.md', () => {
    const [first] = path.split(' ');
    expect(page).toMatch(new RegExp(`^\\| .*\`irp ${first}[ \`]`, 'm'));
  });
});

test('the command lines of docs/cli.md can be typed', () => {
  const blocks = [...page.matchAll(/```(?:sh)?\n(.*?)```/gs)].map(([, block]) => block!);
  const lines = blocks.flatMap(examplesIn);
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.map(faultIn).filter((fault) => fault !== undefined)).toEqual([]);
});
