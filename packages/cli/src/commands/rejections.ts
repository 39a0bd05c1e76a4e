import { isIrnShaped, parseDocumentDate } from '@openirp/core';
import { type DataFolder, rejectionReasonCharsMax } from '@openirp/server';
import { Command } from 'commander';
import { withRegister } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { readInput } from '../read-input.ts';

/** Ends with this when an IRN was not taken, so that a script can tell. */
const skippedExitCode = 3;
/** IRNs recorded by one command. */
const irnsMax = 100_000;
/** IRNs shown by one command. */
const shownMax = 10_000;

/** `irp rejections`: what the GST system refused of that which this portal registered. */
export const rejectionsCommand = (): Command =>
  new Command('rejections')
    .description('record which registered IRNs the GST system refused, and list them')
    .addCommand(recordCommand())
    .addCommand(listCommand());

interface RecordFlags {
  readonly reason: string;
  readonly data?: string;
}

const recordCommand = (): Command =>
  new Command('record')
    .description('record that the GST system refused IRNs today; Get rejected IRNs then tells them')
    .argument('<irn|file>', 'an IRN, or a file with one IRN a line; - for standard input')
    .option('--reason <text>', 'what the GST system said', '')
    .option('--data <folder>', 'data folder of the portal, which may be running')
    .addHelpText(
      'after',
      `
An IRN that is not registered here is told and skipped; the program then ends with ${skippedExitCode}.
Recording one a second time changes nothing.

Examples:
  irp rejections record 2ecc42a8e81dcbbb… --reason "recipient GSTIN was cancelled"
  irp rejections record refused.txt --data /var/lib/openirp`,
    )
    .action((given: string, { reason, data }: RecordFlags) =>
      orExplain(async () => {
        if (reason.length > rejectionReasonCharsMax) {
          throw new Error(`--reason may have ${rejectionReasonCharsMax} characters`);
        }
        const irns = await irnsOf(given);
        await withRegister(data, (folder) => record(folder, irns, reason));
      }),
    );

async function irnsOf(given: string): Promise<string[]> {
  if (isIrnShaped(given.toLowerCase())) return [given.toLowerCase()];
  const lines = (await readInput(given)).split('\n').map((line) => line.trim().toLowerCase());
  const irns = lines.filter((line) => line !== '');
  if (irns.length > irnsMax) throw new Error(`more than ${irnsMax} IRNs; split the file`);
  const wrong = irns.findIndex((irn) => !isIrnShaped(irn));
  if (wrong >= 0) throw new Error(`IRN ${wrong + 1} of ${given} is not 64 hexadecimal characters`);
  return irns;
}

async function record({ rejections }: DataFolder, irns: readonly string[], reason: string) {
  const counts = { recorded: 0, 'recorded before': 0, 'unknown IRN': 0 };
  for (const irn of irns) {
    const became = await rejections.record(irn, reason);
    counts[became]++;
    if (became === 'unknown IRN') console.error(`${irn} is not registered here`);
  }
  console.log(
    `${counts.recorded} recorded, ${counts['recorded before']} recorded before, ` +
      `${counts['unknown IRN']} unknown`,
  );
  if (counts['unknown IRN'] > 0) process.exitCode = skippedExitCode;
}

const listCommand = (): Command =>
  new Command('list')
    .description('list the IRNs of a GSTIN that the GST system refused on a day')
    .argument('<gstin>')
    .argument('<day>', 'such as 2026-11-22')
    .option('--data <folder>', 'data folder of the portal, which may be running')
    .option('--json', 'as JSON')
    .action((gstin: string, day: string, { data, json }: { data?: string; json?: true }) =>
      orExplain(async () => {
        const [year = '', month = '', date = ''] = day.split('-');
        if (parseDocumentDate(`${date}/${month}/${year}`) !== day) {
          throw new Error(`${day} is no day; write it like 2026-11-22`);
        }
        await withRegister(data, async ({ rejections }) => {
          const irns = await rejections.irnsOf(gstin.toUpperCase(), day, shownMax);
          if (json) return console.log(JSON.stringify(irns));
          for (const irn of irns) console.log(irn);
          if (irns.length === 0) console.error(`nothing of ${gstin} was refused on ${day}`);
        });
      }),
    );
