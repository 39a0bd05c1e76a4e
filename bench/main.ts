import { help } from './help.ts';
import { machineFacts } from './machine/facts.ts';
import { Leftovers } from './machine/leftovers.ts';
import { type CommandLine, readCommandLine, UsageError } from './options.ts';
import { profiles } from './profiles.ts';
import { print } from './report/print.ts';
import { progressTeller } from './report/progress.ts';
import type { Result } from './report/result.ts';
import { keep } from './report/results-file.ts';

async function run({ profile: name, options, json }: CommandLine): Promise<void> {
  const profile = profiles[name];
  if (profile === undefined) throw new UsageError(`there is no profile ${name}`);
  const findings = await profile.run({ options, leftovers, tell });
  tell('');
  const day = new Date().toISOString().slice(0, 10);
  const result: Result = { profile: name, day, machine: machineFacts(), ...findings };
  print(result);
  if (json !== undefined) keep(result, json);
}

const leftovers = new Leftovers();
const tell = progressTeller();
try {
  const line = readCommandLine(process.argv.slice(2));
  if (line.help) console.log(help());
  else if (process.platform !== 'linux') {
    throw new UsageError('the bench reads CPU times from /proc, which only Linux has');
  } else await run(line);
} catch (error) {
  tell('');
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${help()}`);
  process.exitCode = 2;
}
