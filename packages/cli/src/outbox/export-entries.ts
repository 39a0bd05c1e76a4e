import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Outbox, OutboxEntry, OutboxState } from '@openirp/client';
import { istDateTime } from '@openirp/core';
import { byteOrderMark, csvRecord } from '../csv-text.ts';

export interface ExportOptions {
  readonly format: 'ndjson' | 'csv';
  readonly state?: OutboxState | undefined;
  /** A file, there when it is whole; `-` for standard output. */
  readonly out: string;
}

/** Writes out what an outbox has, page by page; JSON lines have requests and answers as well. */
export async function exportEntries(
  outbox: Outbox,
  { format, state, out }: ExportOptions,
): Promise<void> {
  const texts = format === 'csv' ? csvOf(outbox.list({ state })) : outbox.export({ state });
  if (out === '-') return pipeline(Readable.from(texts), process.stdout, { end: false });
  const draft = `${out}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(texts), createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const heading = [
  ...['id', 'kind', 'state', 'key', 'seller', 'type', 'number', 'date', 'irn', 'ackNo', 'ackDt'],
  ...['ewbNo', 'ewbDt', 'ewbValidTill', 'cancelled', 'codes', 'why', 'attempts', 'changed'],
  'signedQrCode',
];

async function* csvOf(entries: AsyncIterable<OutboxEntry>): AsyncGenerator<string> {
  yield byteOrderMark + csvRecord(heading);
  for await (const entry of entries) yield csvRecord(cellsOf(entry));
}

function cellsOf(entry: OutboxEntry): (string | number | null)[] {
  const { document, answer, problem } = entry;
  const registered = answer !== null && 'AckNo' in answer ? answer : undefined;
  const cancelled = answer !== null && 'CancelDate' in answer ? answer.CancelDate : null;
  const { type = null, number = null, date = null } = document ?? {};
  const { AckNo = null, AckDt = null, EwbNo = null, EwbDt = null } = registered ?? {};
  return [
    ...[entry.id, entry.kind, entry.state, entry.key, entry.gstin, type, number, date, entry.irn],
    ...[AckNo, AckDt, EwbNo, EwbDt, registered?.EwbValidTill ?? null, cancelled],
    (problem?.errors ?? []).map(({ code }) => code).join('; '),
    ...[problem?.text ?? null, entry.attempts, istDateTime(entry.updatedAt)],
    registered?.SignedQRCode ?? null,
  ];
}
