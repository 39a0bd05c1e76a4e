import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DataFolder, ImportedEntry, Repeated } from '@openirp/server';
import { type EntryLine, entryBatches } from './entries.ts';
import { textBytes, WrongFile } from './lines.ts';
import { ReportFile } from './report-file.ts';
import { sha256 } from './sha256.ts';

/** The state of an import, as the register has it. */
type Progress = Awaited<ReturnType<DataFolder['taxpayerImports']['begin']>>;

export interface ImportOptions {
  readonly file: string;
  /** Where reports are kept. */
  readonly dataFolder: string;
  /** Import a file again that was imported before. */
  readonly anew: boolean;
  /** Stops the import behind the batch under way. */
  readonly signal: AbortSignal;
  /** Told before the first line: where the import begins, and the size of the file. */
  readonly onBegin: (progress: Progress, bytes: number) => void;
  readonly onProgress: (progress: Progress, bytes: number) => void;
  /** Shows a line that was skipped or taken with a warning. */
  readonly onReport: (text: string) => void;
}

export interface ImportResult {
  readonly progress: Progress;
  readonly reportFile: string;
  readonly outcome: 'done' | 'done before' | 'stopped';
}

/** Entries in one transaction: some 20 milliseconds, so that a portal beside it is not held up. */
const entriesInBatch = 500;

/** Imports a file of taxpayers into the register, from where an earlier run has left off. */
export async function importTaxpayers(
  { taxpayerImports: imports, audit }: Pick<DataFolder, 'taxpayerImports' | 'audit'>,
  options: ImportOptions,
): Promise<ImportResult> {
  const { file, dataFolder, anew, signal, onBegin, onProgress, onReport } = options;
  const bytes = textBytes(file);
  const before = statSync(file);
  const hash = await sha256(file, signal);
  const acts = actsOn(audit, hash, basename(file));
  let progress = await imports.begin(hash, basename(file), anew, acts.begun);
  const reportFile = join(dataFolder, 'imports', `taxpayers-${hash.slice(0, 12)}.txt`);
  if (progress.finished_at !== null) return { progress, reportFile, outcome: 'done before' };
  onBegin(progress, bytes);
  const report = new ReportFile(reportFile, progress.report_bytes, onReport);
  let hasContacts = false;
  try {
    for await (const batch of entryBatches(file, progress.lines_done)) {
      for (let from = 0; from < batch.entries.length; from += entriesInBatch) {
        if (signal.aborted) return { progress, reportFile, outcome: 'stopped' };
        const entries = batch.entries.slice(from, from + entriesInBatch);
        hasContacts ||= entries.some(({ entry }) => givesContacts(entry));
        progress = await commit(imports, progress, entries, report);
      }
      onProgress(progress, batch.bytes);
    }
    const after = statSync(file);
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw new WrongFile(`${file} was changed while it was read: import it again`);
    }
    progress = await imports.finish(progress, acts.done(progress, hasContacts));
    return { progress, reportFile, outcome: 'done' };
  } finally {
    report.close();
  }
}

/**
 * Contacts decide who gets codes, so the audit log tells of an import: when it begins, because one that
 * is stopped has changed the register as well, and with its counts when it is done.
 */
function actsOn(audit: DataFolder['audit'], hash: string, file: string) {
  const entry = { actor: 'operator', subject: 'taxpayers' };
  type Db = Parameters<typeof audit.note>[1];
  return {
    begun: (db: Db) =>
      audit.note({ ...entry, act: 'taxpayer import begun', details: { file, hash } }, db),
    done:
      ({ added, updated, refused }: Progress, hasContacts: boolean) =>
      (db: Db) => {
        const details = { file, hash, added, changed: updated, skipped: refused, hasContacts };
        return audit.note({ ...entry, act: 'taxpayers imported', details }, db);
      },
  };
}

const givesContacts = (entry: EntryLine['entry']): boolean =>
  entry.row !== undefined && (entry.given.has('mobile') || entry.given.has('email'));

async function commit(
  imports: DataFolder['taxpayerImports'],
  progress: Progress,
  lines: readonly EntryLine[],
  report: ReportFile,
): Promise<Progress> {
  const good: ImportedEntry[] = [];
  const told: string[] = [];
  let warned = 0;
  for (const { line, entry } of lines) {
    if (entry.row === undefined) {
      told.push(`line ${line}: skipped: ${entry.problems.join('; ')}`);
      continue;
    }
    good.push({ line, row: entry.row, given: entry.given });
    if (entry.warnings.length === 0) continue;
    told.push(`line ${line}: warning: ${entry.warnings.join('; ')}`);
    warned++;
  }
  const batch = {
    entries: good,
    linesDone: lines.at(-1)!.lastLine,
    refused: lines.length - good.length,
    warned,
  };
  return imports.commit(progress, batch, (repeated) => {
    report.add([...told, ...repeated.map(toldAgain)]);
    return report.bytes;
  });
}

const toldAgain = ({ gstin, line }: Repeated): string =>
  `line ${line}: warning: ${gstin} stands in this file before; the later line counts`;
