import {
  type Gstr1,
  gstr1Csv,
  gstr1JsonParts,
  isGstinShaped,
  istDay,
  type ReturnPeriod,
  returnPeriod,
} from '@openirp/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { withRegister } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';

const wrongCall = 2;

interface Options {
  readonly format: 'json' | 'csv' | 'xlsx';
  readonly out: string;
  readonly data?: string;
}

/** `irp returns`: GSTR-1 of a seller and month, made of the register. */
export const returnsCommand = (): Command =>
  new Command('returns')
    .description('make GSTR-1 tables of the documents registered for a GSTIN and a month')
    .argument('<gstin>', 'GSTIN of the seller', gstinArgument)
    .argument('<period>', 'month of the document dates, like 2026-11', periodArgument)
    .addOption(
      new Option('--format <format>', 'JSON of the GST portal, one CSV list, or an Excel workbook')
        .choices(['json', 'csv', 'xlsx'])
        .default('json'),
    )
    .option('--out <file>', 'where to write; - for standard output', '-')
    .option('--data <folder>', 'data folder of the portal, which may be running')
    .addHelpText(
      'after',
      `
Cancelled documents are left out. A summary is told on standard error. docs/returns.md says which
document stands in which table.

Exit code: 0 also when the month has no documents, 1 when it could not be done, 2 for a wrong call.

Examples:
  irp returns 29ZZIRX0001Z1ZK 2026-11 > gstr1.json
  irp returns 29ZZIRX0001Z1ZK 2026-11 --format xlsx --out gstr1-2026-11.xlsx
  irp returns 29ZZIRX0001Z1ZK 2026-11 --format csv --data /var/lib/openirp | head`,
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongCall))
    .action((gstin: string, period: ReturnPeriod, options: Options, command: Command) =>
      orExplain(async () => {
        const { format, out } = options;
        if (format === 'xlsx' && out === '-' && process.stdout.isTTY) {
          command.error('a workbook is nothing for a terminal: name a file with --out');
        }
        const gstr1 = await readReturn(gstin, period, options);
        if (gstr1.summary.net.documents === 0 && period.from > istDay(Date.now())) {
          // The clock of a sandbox may be ahead: a month is wrong when it is empty as well.
          command.error(`${period.month} has not begun, and nothing is registered for it`);
        }
        await write(gstr1, format, out);
        const { summaryText } = await import('../returns/summary-text.ts');
        console.error(summaryText(gstr1).trimEnd());
      }),
    );

function gstinArgument(text: string): string {
  const gstin = text.toUpperCase();
  if (isGstinShaped(gstin)) return gstin;
  throw new InvalidArgumentError(
    'A GSTIN has 15 characters: two digits, then capitals and digits.',
  );
}

function periodArgument(text: string): ReturnPeriod {
  const period = returnPeriod(text);
  if (period !== undefined) return period;
  throw new InvalidArgumentError('It takes a month as yyyy-MM, like 2026-11.');
}

async function readReturn(gstin: string, period: ReturnPeriod, options: Options): Promise<Gstr1> {
  return withRegister(options.data, async ({ taxpayers, archive }) => {
    if ((await taxpayers.find(gstin)) === undefined) {
      console.error(`The taxpayer register does not know ${gstin}.`);
    }
    const { returnOf } = await import('../returns/return-of.ts');
    return returnOf(archive.registered(gstin, period.from, period.to), gstin, period.month);
  });
}

async function write(gstr1: Gstr1, format: Options['format'], out: string): Promise<void> {
  // Loaded when they are needed: `irp start` does without writers of files.
  const { writeOut } = await import('../write-out.ts');
  if (format === 'json') return writeOut(withLineFeed(gstr1JsonParts(gstr1)), out);
  if (format === 'csv') return writeOut(gstr1Csv(gstr1), out);
  const { gstr1Workbook } = await import('../returns/workbook.ts');
  return writeOut(await gstr1Workbook(gstr1), out);
}

function* withLineFeed(parts: Iterable<string>): Generator<string> {
  yield* parts;
  yield '\n';
}
