import type { Command } from 'commander';
import { outboxOption } from '../outbox/open-outbox.ts';
import { explaining } from '../portal/explain.ts';
import { portalCommand } from '../portal/portal-command.ts';
import type { ReconcileFlags } from '../reconcile/run-reconcile.ts';
import { from1To } from '../whole-number.ts';

/** `irp reconcile`: the list of an ERP against the register. */
export const reconcileCommand = (): Command =>
  outboxOption(portalCommand('reconcile'))
    .description("compare an ERP's list of documents with the register, and plan the repair")
    .argument('<file>', 'the list: CSV, XLSX, JSON or NDJSON')
    .option(
      '--invoices <files...>',
      'invoices to register where they are missing, as irp submit reads',
    )
    .option('--repair', 'show the plan and carry it out')
    .option('--rate <number>', 'questions to the portal in a second', from1To(100), 10)
    .option(
      '--read-days <number>',
      'for how many days the portal shows a registration',
      from1To(30),
      2,
    )
    .option(
      '--wait <seconds>',
      'in a repair: how long to wait while nothing moves',
      from1To(86_400),
      60,
    )
    .option('--fill-totals', 'CSV and XLSX invoices: compute the totals that are left out')
    .option('--ignore-unknown', 'CSV and XLSX invoices: pass over columns that are no fields')
    .addHelpText('after', help)
    .action((file: string, flags: ReconcileFlags) =>
      explaining(flags, async () => {
        // Loaded when it is needed: other commands do without readers of files.
        const { runReconcile } = await import('../reconcile/run-reconcile.ts');
        process.exitCode = await runReconcile(file, flags);
      }),
    );

const help = `
The list has a column for type, number and date, and if it likes for seller, IRN, value, buyer and
status. The portal is asked about what it still shows; of older documents the outbox's answers count.
Without --repair nothing is changed. A repair registers what is missing and whose invoice is in the
outbox or in a file of --invoices; everything else is a person's to decide.

Exit code: 0 when list and register agree (or were repaired), 1 when it could not be done, 2 for a
wrong call, 3 when something differs, 5 when something could not be asked, 130 when it was stopped.

Examples:
  irp reconcile april.csv
  irp reconcile april.xlsx --json | jq -r 'select(.kind == "missing") | .document'
  irp reconcile april.csv --invoices april-invoices.ndjson --repair`;
