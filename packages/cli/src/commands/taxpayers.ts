import type { DataFolder } from '@openirp/server';
import { Command } from 'commander';
import { configOf, withDataFolder } from '../data-folder.ts';
import type { ImportResult } from '../imports/import-taxpayers.ts';
import { orExplain } from '../or-explain.ts';
import { stopSignal } from '../stop-signal.ts';

/** Ends with this when lines were skipped, so that a script can tell. */
const skippedExitCode = 3;

interface ImportFlags {
  readonly data?: string;
  readonly again?: true;
}

/** `irp taxpayers`: the taxpayer register of a data folder. */
export const taxpayersCommand = (): Command =>
  new Command('taxpayers')
    .description('import taxpayers into the register, and show them')
    .addCommand(importCommand())
    .addCommand(showCommand());

const importCommand = (): Command =>
  new Command('import')
    .description('import taxpayers from CSV or JSON lines; known ones are changed')
    .argument(
      '<file>',
      'file with the columns of GSTIN details: Gstin, LegalName, TxpType, Status …',
    )
    .option('--data <folder>', 'data folder of the portal, which may be running')
    .option('--again', 'import a file that was imported before')
    .addHelpText(
      'after',
      `
Lines that are no taxpayers are skipped, told with their numbers, and written to a report in the
data folder; the program then ends with ${skippedExitCode}. An import that was stopped goes on
where it was.

Examples:
  irp taxpayers import taxpayers.csv
  irp taxpayers import gstins.ndjson --data /var/lib/openirp`,
    )
    .action((file: string, { data, again }: ImportFlags) =>
      orExplain(async () => {
        await withDataFolder(data, (folder) =>
          runImport(folder, file, configOf(data).data, again === true),
        );
      }),
    );

async function runImport(
  folder: DataFolder,
  file: string,
  dataFolder: string,
  anew: boolean,
): Promise<void> {
  // Loaded when they are needed: `irp start` does without readers of files.
  const { importTaxpayers } = await import('../imports/import-taxpayers.ts');
  const { progressOn } = await import('../imports/progress.ts');
  const told = progressOn(process.stderr);
  const stopping = stopSignal(new Error('stopped before the first line'));
  try {
    const result = await importTaxpayers(folder, {
      file,
      dataFolder,
      anew,
      signal: stopping.signal,
      onBegin({ lines_done }, bytes) {
        if (lines_done > 0) console.log(`Going on behind line ${lines_done}.`);
        told.begin(0, bytes);
      },
      onProgress: (progress, bytes) => told.update(bytes, counts(progress)),
      onReport: (text) => told.print(text),
    });
    told.end();
    conclude(result, file);
  } catch (error) {
    told.end();
    throw error;
  } finally {
    stopping.ignore();
  }
}

function conclude({ progress, reportFile, outcome }: ImportResult, file: string): void {
  if (outcome === 'done before') {
    const day = new Date(progress.finished_at!).toISOString().slice(0, 10);
    console.log(`${file} was imported on ${day}; --again imports it once more.`);
    return;
  }
  if (outcome === 'stopped') {
    console.log(`Stopped behind line ${progress.lines_done}; the same command goes on from there.`);
    process.exitCode = 130;
    return;
  }
  console.log(`${file}: ${counts(progress)}.`);
  if (progress.refused + progress.warned > 0) console.log(`The report is ${reportFile}`);
  if (progress.refused > 0) process.exitCode = skippedExitCode;
}

const counts = ({ added, updated, refused, warned }: ImportResult['progress']): string =>
  `${added} added, ${updated} changed, ${refused} skipped, ${warned} warnings`;

const showCommand = (): Command =>
  new Command('show')
    .description("show the register's entry of a GSTIN")
    .argument('<gstin>')
    .option('--data <folder>', 'data folder of the portal, which may be running')
    .option('--json', 'as JSON')
    .action((gstin: string, { data, json }: { data?: string; json?: true }) =>
      orExplain(async () => {
        const entry = await withDataFolder(data, ({ taxpayers }) =>
          taxpayers.find(gstin.toUpperCase()),
        );
        if (entry === undefined) throw new Error(`the register does not know ${gstin}`);
        if (json) return console.log(JSON.stringify(entry, null, 2));
        for (const [column, value] of Object.entries(entry)) {
          const shown = column === 'updated_at' ? new Date(Number(value)).toISOString() : value;
          if (value !== null) console.log(`${column.padEnd(18)} ${shown}`);
        }
      }),
    );
