import { CommanderError } from 'commander';
import { vi } from 'vitest';
import { program } from '../program.ts';
import type { Ended } from './irp.ts';

/** Of commander's kind, for commands hand that on and explain everything else. */
class Exit extends CommanderError {}

/**
 * Runs a command in this process: what a user would notice is the same, and starting costs nothing.
 * The environment has what is given and no more of what the program reads.
 */
export async function irpHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const texts = { out: '', err: '' };
  const restore = watch(texts, environment);
  try {
    await (await program(args[0])).parseAsync(['node', 'irp', ...args]);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  } finally {
    restore();
  }
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { code, ...texts };
}

/** Variables that the program reads. */
const own = /^(OPENIRP_|IRP_|FORCE_COLOR$)/;

function watch(texts: { out: string; err: string }, environment: Readonly<Record<string, string>>) {
  for (const name of Object.keys(process.env)) if (own.test(name)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const writesTo = (name: keyof typeof texts) => (text: unknown) => {
    texts[name] += String(text);
    return true;
  };
  const printsTo = (name: keyof typeof texts) => (text: unknown) => {
    texts[name] += `${text}\n`;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(printsTo('out')),
    vi.spyOn(console, 'error').mockImplementation(printsTo('err')),
    vi.spyOn(process.stdout, 'write').mockImplementation(writesTo('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(writesTo('err')),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      process.exitCode = code ?? 0;
      throw new Exit(Number(process.exitCode), 'irp.exit', 'the program ends');
    }),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  };
}
