import { help } from './help.ts';
import { machineFacts } from './machine/facts.ts';
import { Leftovers } from './machine/leftovers.ts';
import { type CommandLine, type Options, readCommandLine, UsageError } from './options.ts';
import { profiles } from './profiles.ts';
import { print } from './report/print.ts';
import { progressTeller } from './report/progress.ts';
import type { Result } from './report/result.ts';
import { keep } from './report/results-file.ts';
import { writePage } from './report/write-page.ts';

const leftovers = new Leftovers();
const tell = progressTeller();

/** Runs profiles one after the other; one that fails does not keep the others from running. */
async function run(
  { options, isQuick, json }: CommandLine,
  names: readonly string[],
): Promise<void> {
  let left = names.reduce((sum, name) => sum + profiles[name]!.seconds(options), 0);
  for (const [index, name] of names.entries()) {
    const where = names.length === 1 ? '' : `[${index + 1}/${names.length}] `;
    const ending = () => `, about ${Math.ceil(left / 60)} min left`;
    const tellHere = (progress: string) => tell(`${where}${progress}${ending()}`);
    try {
      const findings = await profiles[name]!.run({ options, leftovers, tell: tellHere });
      tell('');
      const settings = { ...findings.settings, ...(isQuick && { sizes: 'quick' }) };
      const day = new Date().toISOString().slice(0, 10);
      const result: Result = {
        profile: titleOf(name, options),
        day,
        machine: machineFacts(),
        ...findings,
        settings,
      };
      print(result);
      if (json !== undefined) keep(result, json);
    } catch (error) {
      tell('');
      console.error(`${name} failed:`, error);
      process.exitCode = 1;
    }
    left -= profiles[name]!.seconds(options);
  }
}

/** A run on one database does not take the place of one on both. */
const titleOf = (name: string, { databases }: Options): string =>
  databases.length === 1 && name !== 'masters' ? `${name}-${databases[0]}` : name;

/** The profiles that a name stands for. */
function named({ profile, options }: CommandLine): string[] {
  if (profile === 'all') return Object.keys(profiles);
  if (profile === 'pure' && options.profileFolder !== undefined) return ['cpu'];
  if (profiles[profile] === undefined) throw new UsageError(`there is no profile ${profile}`);
  return [profile];
}

try {
  const line = readCommandLine(process.argv.slice(2));
  if (line.help) console.log(help());
  else if (line.profile === 'report') writePage(line.json);
  else if (process.platform !== 'linux') {
    throw new UsageError('the bench reads CPU times from /proc, which only Linux has');
  } else await run(line, named(line));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${help()}`);
  process.exitCode = 2;
}
