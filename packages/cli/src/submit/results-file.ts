import { closeSync, openSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { byteOrderMark, csvRecord } from '../csv-text.ts';
import type { ExplainedDetail } from '../portal/explained-detail.ts';
import type { Result } from './result.ts';

const heading = [
  ...['place', 'document', 'status', 'irn', 'ackNo', 'ackDt', 'ewbNo'],
  ...['code', 'message', 'field', 'cure', 'note'],
];

/**
 * A list of results that grows while they come: CSV where the file is called so, JSON lines
 * otherwise. What is written is there even if the program is killed.
 */
export class ResultsFile {
  readonly #descriptor: number;
  readonly #write: (result: Result) => string;

  /** What was in the file before is gone: a run tells of every document anew. */
  constructor(file: string) {
    this.#descriptor = openSync(file, 'w', 0o600);
    const isCsv = extname(file).toLowerCase() === '.csv';
    this.#write = isCsv ? csvOf : jsonOf;
    if (isCsv) writeSync(this.#descriptor, byteOrderMark + csvRecord(heading));
  }

  add(result: Result): void {
    writeSync(this.#descriptor, this.#write(result));
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

export const jsonOf = (result: Result): string => `${JSON.stringify(result)}\n`;

function csvOf(result: Result): string {
  const { place, document, status, irn, ackNo, ackDt, ewbNo, errors, note } = result;
  const all = (name: keyof ExplainedDetail) =>
    [...new Set(errors.flatMap((error) => error[name] ?? []))].join('; ');
  return csvRecord([
    ...[place, document, status, irn, ackNo, ackDt, ewbNo],
    ...[all('code'), all('message'), all('field'), all('cure'), note],
  ]);
}
