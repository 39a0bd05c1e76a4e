import { backUpFolder, type Contents, restoreFolder } from '@openirp/server';
import { Command } from 'commander';
import { configOf } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { wholeNumber } from '../whole-number.ts';

const dataOption = '--data <folder>';

/** `irp backup`: a copy of the embedded database, made while the portal serves. */
export const backupCommand = (): Command =>
  new Command('backup')
    .description('copy the embedded database into a file, checked; the portal may be running')
    .argument('<file>', 'where the copy is put; it must not be there yet')
    .option(dataOption, 'data folder of the portal')
    .addHelpText(
      'after',
      `
The copy is the state of one moment. It appears under its name when it is on disk and was read from
end to end. The master key (master.key, or OPENIRP_MASTER_KEY) is not in it and must be kept
elsewhere: without it nothing can be restored, and whoever has both can sign in your name.

Examples:
  irp backup /backup/irp-2026-12-01.sqlite
  irp backup /backup/irp.sqlite --data /var/lib/openirp`,
    )
    .action((file: string, { data }: { data?: string }) =>
      orExplain(async () => {
        const contents = await backUpFolder(configOf(data), file, tellProgress);
        console.log(`Backed up to ${file}:`);
        tell(contents);
      }),
    );

interface RestoreFlags {
  readonly data?: string;
  readonly keyFile?: string;
  readonly skipNumbers: number;
}

/** `irp restore`: a data folder made of a backup. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description('make a data folder of a backup, after checking it and the master key')
    .argument('<file>', 'the backup')
    .option(dataOption, 'data folder to make; it must not hold a register')
    .option('--key-file <file>', 'the master key of the portal that was backed up')
    .option(
      '--skip-numbers <count>',
      'acknowledgement and e-way bill numbers to pass over: at least as many as were given out since ' +
        'the backup',
      wholeNumber(0, 1_000_000_000),
      1_000_000,
    )
    .addHelpText(
      'after',
      `
What was registered after the backup is not in it: its IRNs would be registered anew if they were
sent again, under other numbers. Sessions, codes and waiting messages do not come back; blocks, freezes
and officer resets that were made after the backup must be made again.

Examples:
  irp restore /backup/irp.sqlite --data /var/lib/openirp --key-file /safe/master.key
  OPENIRP_MASTER_KEY=$(cat /safe/master.key) irp restore /backup/irp.sqlite --data ./restored`,
    )
    .action((file: string, { data, keyFile, skipNumbers }: RestoreFlags) =>
      orExplain(async () => {
        const config = configOf(data);
        const options = { keyFile, skippedNumbers: skipNumbers };
        const contents = await restoreFolder(config, file, options);
        console.log(`Restored into ${config.data}:`);
        tell(contents);
        console.log(`Numbers go on ${skipNumbers.toLocaleString('en-IN')} further.`);
        console.log(afterwards);
      }),
    );

const afterwards = `
Nobody is signed in: API clients log in again, and codes and messages that waited are not sent.
Access is as it was at the backup. Before the portal is reachable, do again what was done since:
blocks of clients and GSTINs, frozen users, changed secrets and passwords, and officers that were
frozen or reset (irp officers freeze, irp officers reset).`;

function tell({ bytes, sha256, invoices, cancellations, ewayBills, users }: Contents): void {
  const counted: readonly (readonly [string, number])[] = [
    ['invoices', invoices],
    ['cancellations', cancellations],
    ['e-way bills', ewayBills],
    ['API users', users],
    ['bytes', bytes],
  ];
  for (const [name, count] of counted) {
    console.log(`  ${name.padEnd(14)}${count.toLocaleString('en-IN')}`);
  }
  console.log(`  ${'SHA-256'.padEnd(14)}${sha256}`);
}

function tellProgress(bytes: number, of: number): void {
  if (!process.stderr.isTTY) return;
  const percent = Math.min(100, Math.round((100 * bytes) / of));
  process.stderr.write(`\r${percent} % copied${bytes >= of ? '\n' : ''}`);
}
