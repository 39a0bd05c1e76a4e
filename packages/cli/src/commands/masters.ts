import { createInterface } from 'node:readline/promises';
import {
  type Changes,
  type DataFolder,
  type MasterList,
  masterLists,
  shippedVersion,
} from '@openirp/server';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { withDataFolder } from '../data-folder.ts';
import type { StagedMaster } from '../imports/import-master.ts';
import { orExplain } from '../or-explain.ts';

/** Rows told on the terminal; the others are counted. */
const toldMax = 20;

const listArgument = () => new Argument('<list>', 'the list').choices(masterLists);
const dataOption = ['--data <folder>', 'data folder of the portal, which may be running'] as const;

/** What the columns of each list may be called. */
const columns: Readonly<Record<MasterList, string>> = {
  hsn: 'code (HSN_CD, SAC_CD …), description, and if need be from, to',
  pin: 'pin (pincode), state (a GST code or a name)',
  distance: 'from (PIN code), to (PIN code), km',
};

/** `irp masters`: the large code lists of a data folder. */
export const mastersCommand = (): Command =>
  new Command('masters')
    .description('import HSN codes, PIN codes and distances; list and roll back imports')
    .addCommand(importCommand())
    .addCommand(listCommand())
    .addCommand(rollbackCommand());

const importCommand = (): Command =>
  new Command('import')
    .description('load a whole list from CSV or XLSX in the place of the one in force')
    .addArgument(listArgument())
    .argument('<file>', 'the list, a row of column names first')
    .option(...dataOption)
    .option('--yes', 'apply without asking')
    .addHelpText(
      'after',
      `
Columns:
${masterLists.map((list) => `  ${list.padEnd(9)} ${columns[list]}`).join('\n')}

What would change is shown first. A portal that is running heeds the new list within seconds.

Examples:
  irp masters import hsn HSN_SAC.xlsx
  irp masters import pin pincodes.csv --yes --data /var/lib/openirp`,
    )
    .action((list: MasterList, file: string, { data, yes }: { data?: string; yes?: true }) =>
      onDataFolder(data, async (folder) => {
        if (yes !== true && !process.stdin.isTTY) {
          throw new Error('without a terminal nobody can be asked; --yes applies without asking');
        }
        // Loaded when they are needed: `irp start` does without readers of files.
        const { stageMaster } = await import('../imports/import-master.ts');
        const staged = await stageMaster(folder, list, file, telling());
        if (isUnchanged(staged)) {
          await folder.masters.discard(list, staged.version);
          console.log(`${list}: the list in force is the same; nothing changes.`);
          return;
        }
        print(list, file, staged);
        if (yes === true || (await agrees())) {
          await folder.masters.activate(list, staged.version);
          console.log(`Version ${staged.version} of ${list} is in force.`);
        } else {
          await folder.masters.discard(list, staged.version);
          console.log('Nothing was changed.');
        }
      }),
    );

function telling(): (text: string) => void {
  let told = 0;
  return (text) => {
    told++;
    if (told <= toldMax) console.error(text);
    else if (told === toldMax + 1) console.error('and more …');
  };
}

const isUnchanged = ({ before, changes: { added, removed, changed } }: StagedMaster): boolean =>
  before !== shippedVersion && added.count + removed.count + changed.count === 0;

function print(list: MasterList, file: string, staged: StagedMaster): void {
  const { before, rowCount, changes, fileHash } = staged;
  const replaced = before === shippedVersion ? 'the list that ships' : `version ${before}`;
  console.log(`${list}: ${rowCount} rows of ${file} (SHA-256 ${fileHash.slice(0, 12)}…)`);
  console.log(`in the place of ${replaced}:`);
  for (const kind of ['added', 'removed', 'changed'] as const) printChanges(kind, changes[kind]);
}

function printChanges(kind: string, { count, first }: Changes): void {
  console.log(`  ${kind.padEnd(8)} ${count}`);
  for (const { code, was, is } of first) {
    const told = [was, is].filter((text) => text !== undefined).map((text) => text.slice(0, 60));
    console.log(`    ${code}  ${told.join(' -> ')}`);
  }
  if (count > first.length) console.log('    …');
}

async function agrees(): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await asking.question('Apply? [y/N] ')).trim());
  } finally {
    asking.close();
  }
}

const listCommand = (): Command =>
  new Command('list')
    .description('show every import, and which is in force')
    .option(...dataOption)
    .option('--json', 'as JSON')
    .action(({ data, json }: { data?: string; json?: true }) =>
      onDataFolder(data, async ({ masters }) => {
        const active = await masters.active();
        const versions = await masters.versions();
        if (json) return console.log(JSON.stringify({ active, versions }, null, 2));
        for (const list of masterLists) {
          const mark = (version: number) => (active[list] === version ? '*' : ' ');
          console.log(`${mark(shippedVersion)} ${list} ${shippedVersion}  as it ships`);
          for (const one of versions.filter((version) => version.list === list)) {
            const at = new Date(one.imported_at).toISOString().slice(0, 16).replace('T', ' ');
            const told = [`${at} UTC`, `${one.row_count} rows`, one.file_name, one.file_hash];
            console.log(`${mark(one.version)} ${list} ${one.version}  ${told.join('  ')}`);
          }
        }
      }),
    );

const rollbackCommand = (): Command =>
  new Command('rollback')
    .description('put an earlier version in force; 0 for the list that ships')
    .addArgument(listArgument())
    .argument('<version>', 'as `irp masters list` shows it', wholeNumber)
    .option(...dataOption)
    .action((list: MasterList, version: number, { data }: { data?: string }) =>
      onDataFolder(data, async ({ masters }) => {
        const known = await masters.versions();
        const isKnown = known.some((one) => one.list === list && one.version === version);
        if (version !== shippedVersion && !isKnown) {
          throw new Error(`there is no version ${version} of ${list}; irp masters list shows them`);
        }
        await masters.activate(list, version);
        console.log(`Version ${version} of ${list} is in force.`);
      }),
    );

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number is expected');
  return Number(text);
}

/** Runs a command on a data folder, given by a flag or by its variable. */
const onDataFolder = (data: string | undefined, work: (folder: DataFolder) => Promise<void>) =>
  orExplain(() => withDataFolder(data, work));
