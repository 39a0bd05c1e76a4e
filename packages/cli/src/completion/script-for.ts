import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { commandTree } from './command-tree.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

export type Shell = keyof typeof scripts;

/** The completion script of a program for a shell. */
export const scriptFor = (shell: Shell, program: Command): string =>
  scripts[shell](commandTree(program));
