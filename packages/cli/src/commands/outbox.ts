import { type Outbox, type OutboxEntry, type OutboxState, outboxStates } from '@openirp/client';
import { Command, Option } from 'commander';
import {
  missingOutbox,
  type OutboxFlags,
  outboxOption,
  withOutbox,
} from '../outbox/open-outbox.ts';
import { endingWrongCalls, onPortal, portalCommand } from '../portal/portal-command.ts';
import { showFacts, showJson } from '../portal/show.ts';
import type { PortalFlags } from '../profile/index.ts';
import { from1To } from '../whole-number.ts';

interface Flags extends PortalFlags, OutboxFlags {
  readonly state?: OutboxState;
}

/** `irp outbox`: what was submitted, how it stands, and what to do about it. */
export const outboxCommand = (): Command =>
  endingWrongCalls(new Command('outbox'))
    .description('list, show, retry and export what was submitted')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(retryCommand())
    .addCommand(exportCommand());

const subcommand = (name: string): Command => outboxOption(portalCommand(name));

const stateOption = (description: string): Option =>
  new Option('--state <state>', description).choices(outboxStates);

/** Opens the outbox of a profile; looking into one that is not there does not make it. */
const looking = (flags: Flags, work: (outbox: Outbox) => Promise<void>): Promise<void> =>
  onPortal(flags, async (client, profile) => {
    const missing = missingOutbox(profile, flags);
    if (missing !== undefined) {
      throw new Error(
        `there is no outbox at ${missing}: irp submit makes it, or name it with --outbox`,
      );
    }
    await withOutbox(client, profile, flags, work);
  });

const listCommand = (): Command =>
  subcommand('list')
    .description('list entries, oldest first')
    .addOption(stateOption('those in this state alone'))
    .option('--limit <number>', 'so many at most', from1To(10_000_000), 100)
    .addHelpText(
      'after',
      `
Examples:
  irp outbox list
  irp outbox list --state refused
  irp outbox list --limit 100000 --json | jq -r 'select(.state == "done") | .irn'`,
    )
    .action((flags: Flags & { readonly limit: number }) =>
      looking(flags, async (outbox) => {
        const { entriesTable, summaryOf } = await import('../outbox/entry-text.ts');
        const entries = firstOf(outbox.list({ state: flags.state }), flags.limit);
        if (flags.json) for await (const entry of entries) showJson(summaryOf(entry));
        else process.stdout.write(entriesTable(await Array.fromAsync(entries)));
        await tellCounts(outbox);
      }),
    );

/** The first entries, without their long texts: a limit may be large. */
async function* firstOf(
  entries: AsyncIterable<OutboxEntry>,
  limit: number,
): AsyncGenerator<OutboxEntry> {
  let count = 0;
  for await (const entry of entries) {
    yield { ...entry, request: null };
    if (++count >= limit) return;
  }
}

async function tellCounts(outbox: Outbox): Promise<void> {
  const counts = Object.entries(await outbox.counts()).filter(([, count]) => count > 0);
  const told = counts.map(([state, count]) => `${count} ${state}`).join(', ');
  console.error(told === '' ? 'The outbox is empty.' : `In the outbox: ${told}.`);
}

const showCommand = (): Command =>
  subcommand('show')
    .description('show an entry: what it is, how it stands, and why')
    .argument('<id>', 'its id, key, IRN or document number; the beginning of an id will do')
    .addHelpText(
      'after',
      `
With --json the request and the complete answer too, with the signed invoice.

Examples:
  irp outbox show A/17
  irp outbox show 2ecc42a8e81d --json | jq -r .answer.SignedQRCode`,
    )
    .action((name: string, flags: Flags) =>
      looking(flags, async (outbox) => {
        const { findEntry } = await import('../outbox/find-entry.ts');
        const { factsOf } = await import('../outbox/entry-text.ts');
        const entry = await findEntry(outbox, name);
        if (flags.json) showJson(entry);
        else showFacts('Entry', factsOf(entry));
      }),
    );

const retryCommand = (): Command =>
  subcommand('retry')
    .description('work on entries again: those named, or else what waits')
    .argument('[ids...]', 'ids, keys, IRNs or document numbers')
    .addOption(stateOption('all in this state, instead of what waits'))
    .option('--concurrency <number>', 'entries under way at the same time', from1To(64), 8)
    .option('--wait <seconds>', 'how long to wait while nothing moves', from1To(86_400), 60)
    .addHelpText(
      'after',
      `
What was refused or came too late is sent once more when it is named, or with --state: it is refused
again unless something has changed at the portal. A corrected document goes through irp submit.

Exit code: 0 when all are registered or cancelled, 1 when it could not be done, 2 for a wrong call, 3
when some were refused, 5 when some have no outcome yet, 130 when it was stopped.

Examples:
  irp outbox retry
  irp outbox retry A/17 A/18
  irp outbox retry --state expired`,
    )
    .action((names: string[], flags: RetryFlags) =>
      looking(flags, async (outbox) => {
        const { runRetry } = await import('../outbox/run-retry.ts');
        process.exitCode = await runRetry(outbox, names, flags);
      }),
    );

export interface RetryFlags extends Flags {
  readonly concurrency: number;
  readonly wait: number;
}

const exportCommand = (): Command =>
  subcommand('export')
    .description('write entries out: NDJSON with requests and answers, or CSV')
    .addOption(new Option('--format <format>').choices(['ndjson', 'csv']).default('ndjson'))
    .addOption(stateOption('those in this state alone'))
    .option('--out <file>', 'where to write; - for standard output', '-')
    .addHelpText(
      'after',
      `
Examples:
  irp outbox export --state done --format csv --out registered.csv
  irp outbox export | jq -r 'select(.answer) | .answer.SignedInvoice'`,
    )
    .action((flags: Flags & { readonly format: 'ndjson' | 'csv'; readonly out: string }) =>
      looking(flags, async (outbox) => {
        const { exportEntries } = await import('../outbox/export-entries.ts');
        await exportEntries(outbox, flags);
      }),
    );
