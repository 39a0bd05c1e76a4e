import { parseDocumentDate } from '@openirp/core';
import {
  type DataFolder,
  LastVersion,
  type LifeDay,
  lifeDays,
  type Standings,
} from '@openirp/server';
import { Command, InvalidArgumentError, Option } from 'commander';
import { withDataFolder } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';

const dataOption = ['--data <folder>', 'data folder of the portal, which may be running'] as const;

/** `retiredOn` as `retired-on`. */
const flagOf = (name: LifeDay): string =>
  name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);

const meanings: Readonly<Record<LifeDay, string>> = {
  announcedOn: 'day on which it is announced',
  sandboxFrom: 'first day in sandboxes',
  productionFrom: 'first day in production',
  deprecatedOn: 'day from which answers tell that it is going',
  retiredOn: 'first day on which it is served no more',
};

type SetFlags = { readonly [name in LifeDay]?: string } & {
  readonly unset?: readonly LifeDay[];
  readonly force?: true;
  readonly data?: string;
};

/** `irp versions`: the lives of the API versions. */
export const versionsCommand = (): Command =>
  new Command('versions')
    .description('show the API versions with their days; set a day')
    // What follows `irp versions` belongs to a command below it, `list` when none is named.
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(setCommand());

const listCommand = (): Command =>
  new Command('list')
    .description('show every version, whether it is served, and its days')
    .option(...dataOption)
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
A version is served from its first day in the environment of the portal until it is retired. Days
begin at midnight in India.

Examples:
  irp versions
  irp versions --json
  irp versions --data /var/lib/openirp`,
    )
    .action(({ data, json }: { data?: string; json?: true }) =>
      onDataFolder(data, async ({ versions }) => {
        const standings = await versions.standings();
        if (json) return console.log(JSON.stringify(standings, null, 2));
        const rows = standings.map(cellsOf);
        printTable([titles, ...rows]);
        if (rows.flat().some((cell) => cell.endsWith('*'))) console.log('\n* set in this folder');
      }),
    );

function setCommand(): Command {
  const command = new Command('set')
    .description('set days in the life of a version; running portals heed them within seconds')
    .argument('<family>', 'first part of the paths, such as eivital')
    .argument('<version>', 'second part of the paths, such as v1.03');
  for (const name of lifeDays) {
    command.option(`--${flagOf(name)} <day>`, meanings[name], dayIn);
  }
  return command
    .addOption(
      new Option('--unset <day>', 'give a day back to what ships, such as retired-on; repeatable')
        .argParser(nameIn)
        .default([], 'none'),
    )
    .option('--force', 'retire a version although its family would have none left')
    .option(...dataOption)
    .addHelpText(
      'after',
      `
Examples:
  irp versions set eivital v1.03 --retired-on 2027-03-31
  irp versions set eivital v1.03 --unset retired-on --data /var/lib/openirp`,
    )
    .action((family: string, version: string, flags: SetFlags) =>
      onDataFolder(flags.data, (folder) => set(folder, family, version, flags)),
    );
}

async function set(
  { versions, audit }: Pick<DataFolder, 'versions' | 'audit'>,
  family: string,
  version: string,
  { unset = [], force, ...flags }: SetFlags,
): Promise<void> {
  const twice = unset.find((name) => flags[name] !== undefined);
  if (twice !== undefined) throw new Error(`--${flagOf(twice)} is both set and unset; choose one`);
  const changes = {
    ...Object.fromEntries(lifeDays.map((name) => [name, flags[name]])),
    ...Object.fromEntries(unset.map((name) => [name, null])),
  };
  if (Object.values(changes).every((day) => day === undefined)) {
    throw new Error(`nothing to set; name a day, such as --${flagOf('retiredOn')} 2027-03-31`);
  }
  const subject = `version ${family} ${version}`;
  try {
    await versions.change(family, version, changes, force === true, (db) =>
      audit.note({ actor: 'operator', act: 'version day set', subject, details: changes }, db),
    );
  } catch (error) {
    if (!(error instanceof LastVersion)) throw error;
    throw new Error(`${error.message}. Keep one, or retire it all the same with --force.`);
  }
  const changed = (await versions.standings()).filter(
    ({ life }) => life.family === family && life.version === version,
  );
  printTable([titles, ...changed.map(cellsOf)]);
}

const titles = [
  ...['family', 'version', 'in sandbox', 'in production'],
  ...['announced', 'sandbox', 'production', 'deprecated', 'retired'],
];

const cellsOf = ({ life, sandbox, production }: Standings): string[] => [
  ...[life.family, life.version, sandbox, production],
  ...lifeDays.map((name) => `${life[name] ?? '-'}${life.setHere.includes(name) ? ' *' : ''}`),
];

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
  }
}

function dayIn(text: string): string {
  const day = parseDocumentDate(text.split('-').reverse().join('/'));
  if (day !== text) throw new InvalidArgumentError('a day such as 2027-03-31 is expected.');
  return day;
}

function nameIn(text: string, earlier: readonly LifeDay[]): LifeDay[] {
  const name = lifeDays.find((one) => flagOf(one) === text);
  if (name !== undefined) return [...earlier, name];
  throw new InvalidArgumentError(`one of ${lifeDays.map(flagOf).join(', ')} is expected.`);
}

/** Runs a command on a data folder, given by a flag or by its variable. */
const onDataFolder = (data: string | undefined, work: (folder: DataFolder) => Promise<void>) =>
  orExplain(() => withDataFolder(data, work));
