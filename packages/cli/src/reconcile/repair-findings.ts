import type { Outbox } from '@openirp/client';
import { retryEntries } from '../outbox/retry-entries.ts';
import { exitCodeOf } from '../submit/exit-code.ts';
import { Report, summaryOf } from '../submit/report.ts';
import type { Found, Source } from '../submit/source.ts';
import { submitDocuments } from '../submit/submit-documents.ts';
import type { Finding } from './finding.ts';
import { invoicesOf } from './plan.ts';
import type { ReconcileFlags } from './run-reconcile.ts';

export interface Repairing {
  readonly outbox: Outbox;
  /** Files of the invoices that are submitted. */
  readonly sources: readonly Source[];
  readonly flags: ReconcileFlags;
  readonly signal: AbortSignal;
}

/** Registers what the plan says can be registered, and tells of it; resolves with the exit code. */
export async function repairFindings(
  findings: readonly Finding[],
  { outbox, sources, flags, signal }: Repairing,
): Promise<number> {
  const idsOf = (repair: Finding['repair']) =>
    findings.filter((finding) => finding.repair === repair).map(({ id }) => id);
  const [submitted, continued] = [idsOf('submit'), idsOf('continue')];
  const total = submitted.length + continued.length;
  if (total === 0) return 0;
  const report = new Report({ total, json: flags.json === true, file: undefined });
  const waiting = {
    ...{ outbox, signal, waitMs: flags.wait * 1000 },
    now: () => Date.now(),
    onResult: report.add.bind(report),
  };
  try {
    if (continued.length > 0) await retryEntries({ ...waiting, names: continued });
    const documents = only(sources, new Set(submitted));
    await submitDocuments({ ...waiting, documents, concurrency: 1 });
  } finally {
    report.end();
  }
  console.error(`Repaired: ${summaryOf(report.counts)}`);
  return exitCodeOf(report.counts, signal.aborted);
}

async function* only(sources: readonly Source[], ids: ReadonlySet<string>): AsyncGenerator<Found> {
  for await (const { found } of invoicesOf(sources, ids)) yield found;
}
