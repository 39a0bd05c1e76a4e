import { istDay } from '@openirp/core';
import type { Command } from 'commander';
import { outboxOption } from '../outbox/open-outbox.ts';
import { explaining } from '../portal/explain.ts';
import { portalCommand } from '../portal/portal-command.ts';
import { UsageError } from '../portal/usage-error.ts';
import { sandboxWorld } from '../sandbox-world.ts';
import type { SubmitFlags } from '../submit/run-submit.ts';
import { from1To } from '../whole-number.ts';

interface Flags extends SubmitFlags {
  readonly columns?: true;
  readonly template?: string;
}

/** `irp submit`: registers the invoices of files, each of them once. */
export const submitCommand = (): Command =>
  outboxOption(portalCommand('submit'))
    .description('register the invoices of files (JSON, NDJSON, CSV, XLSX), each exactly once')
    .argument('[files...]', 'files; - for standard input')
    .option('--results <file>', 'write what became of each document: CSV if called so, else NDJSON')
    .option('--concurrency <number>', 'documents under way at the same time', from1To(64), 8)
    .option('--wait <seconds>', 'how long to wait while nothing moves', from1To(86_400), 60)
    .option('--check-only', 'check on this machine, send nothing')
    .option('--dry-run', 'print what would be sent, send nothing')
    .option('--fill-totals', 'CSV and XLSX: compute the totals that are left out')
    .option('--ignore-unknown', 'CSV and XLSX: pass over columns that are no fields')
    .option('--columns', 'list the columns that a CSV or XLSX file may have')
    .option('--template <file>', 'write a table with headings and example rows: .csv or .xlsx')
    .addHelpText('after', help)
    .action((files: string[], flags: Flags) =>
      explaining(flags, async () => {
        if (flags.columns || flags.template !== undefined) return describeTables(files, flags);
        if (files.length === 0) throw new UsageError('name the files to submit; --help shows how');
        // Loaded when it is needed: other commands do without readers of files.
        const { runSubmit } = await import('../submit/run-submit.ts');
        process.exitCode = await runSubmit(files, flags);
      }),
    );

const help = `
Every document is in the outbox before it is sent, and its answer before it counts as registered. A
run that was stopped, or killed, is continued by the same command: what is registered is not sent
again. The first Ctrl-C finishes what is under way, the second stops at once.

Exit code: 0 when all are registered (or valid), 1 when it could not be done, 2 for a wrong call, 3
when some were refused, 5 when some have no outcome yet, 130 when it was stopped.

Examples:
  irp submit invoices.xlsx --results results.csv
  irp submit invoice.json --json | jq -r .irn
  irp submit march.ndjson april.ndjson --concurrency 16
  irp submit invoices.csv --check-only
  irp sample --sandbox .openirp/sandbox.json | irp submit - --sandbox .openirp/sandbox.json
  irp submit --template invoices.xlsx`;

async function describeTables(files: readonly string[], flags: Flags): Promise<void> {
  if (files.length > 0) throw new UsageError('--columns and --template take no files to submit');
  const { template, columns, sandbox, json } = flags;
  if (columns) {
    const { columnsText } = await import('../submit/columns-text.ts');
    process.stdout.write(columnsText(json === true));
  }
  if (template === undefined) return;
  const { writeTemplate } = await import('../submit/template.ts');
  const world = sandbox === undefined ? undefined : sandboxWorld(sandbox);
  await writeTemplate(template, istDay(Date.now()), world);
  if (template !== '-') console.error(`${template} is written.`);
}
