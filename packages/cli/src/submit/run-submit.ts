import { setFlagsFromString } from 'node:v8';
import type { Outbox } from '@openirp/client';
import { istDay } from '@openirp/core';
import { missingOutbox, type OutboxFlags, withOutbox } from '../outbox/open-outbox.ts';
import { clientOf, loadProfile, type PortalFlags } from '../profile/index.ts';
import { stopSignal } from '../stop-signal.ts';
import { checkDocuments, showUnsent } from './check-documents.ts';
import { exitCodeOf } from './exit-code.ts';
import { Report, summaryOf } from './report.ts';
import { ResultsFile } from './results-file.ts';
import type { Source } from './source.ts';
import { countOf, documentsOf, withSources } from './sources.ts';
import { submitDocuments } from './submit-documents.ts';

export interface SubmitFlags extends PortalFlags, OutboxFlags {
  readonly results?: string;
  readonly concurrency: number;
  /** Seconds. */
  readonly wait: number;
  readonly checkOnly?: true;
  readonly dryRun?: true;
  readonly fillTotals?: true;
  readonly ignoreUnknown?: true;
}

/** Submits the invoices of some files; resolves with the exit code. */
export async function runSubmit(files: readonly string[], flags: SubmitFlags): Promise<number> {
  // Thousands of answers make much garbage; left to itself, the engine lets 100 MB of it stand.
  setFlagsFromString('--optimize-for-size');
  const options = {
    fillsTotals: flags.fillTotals === true,
    ignoresUnknown: flags.ignoreUnknown === true,
  };
  return withSources(files, options, async (sources) => {
    const results = flags.results === undefined ? undefined : new ResultsFile(flags.results);
    const report = new Report({
      total: countOf(sources),
      json: flags.json === true,
      file: results,
    });
    const stopping = stopSignal();
    try {
      await handle(sources, flags, report, stopping.signal);
    } finally {
      report.end();
      results?.close();
      stopping.ignore();
    }
    return conclude(report, flags, countOf(sources), stopping.signal.aborted);
  });
}

async function handle(
  sources: readonly Source[],
  flags: SubmitFlags,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const documents = documentsOf(sources);
  const onResult = report.add.bind(report);
  const now = () => Date.now();
  if (flags.checkOnly) return checkDocuments({ documents, signal, onResult, today: istDay(now()) });
  const profile = await loadProfile(flags);
  const client = clientOf(profile);
  const unsent = (outbox: Outbox | undefined) => {
    const show = (text: string) => process.stdout.write(`${text}\n`);
    return showUnsent({ documents, signal, onResult, today: istDay(now()), outbox, show });
  };
  // Looking into an outbox that is not there would make one.
  if (flags.dryRun && missingOutbox(profile, flags)) return unsent(undefined);
  await withOutbox(client, profile, flags, async (outbox) => {
    if (flags.dryRun) return unsent(outbox);
    const { concurrency } = flags;
    const waitMs = flags.wait * 1000;
    await submitDocuments({ outbox, documents, concurrency, signal, waitMs, now, onResult });
  });
}

function conclude({ counts, done }: Report, flags: SubmitFlags, total: number, stopped: boolean) {
  const isStopped = stopped && done < total;
  const say = flags.json || flags.dryRun ? console.error : console.log;
  say(summaryOf(counts));
  const code = exitCodeOf(counts, isStopped);
  if (isStopped) console.error(`Stopped with ${total - done} to go; the same command goes on.`);
  else if (code === 5) {
    console.error(
      'Those that are unknown or not sent are in the outbox; the same command goes on.',
    );
  }
  return code;
}
