import { closeSync, openSync, readSync } from 'node:fs';
import { lookAt } from '../imports/lines.ts';
import { jsonSource } from './json-source.ts';
import type { Source, SourceOptions } from './source.ts';
import { tableSource } from './table-source.ts';

/** Opens a file of invoices: JSON, JSON lines, CSV or XLSX, told apart by what is in it. */
export async function openSource(file: string, options: SourceOptions): Promise<Source> {
  const { isSpreadsheet } = lookAt(file);
  if (!isSpreadsheet && isJsonFile(file)) return jsonSource(file);
  return tableSource(file, options);
}

/** Whether a text file is JSON, of one text or of many lines. */
export const isJsonFile = (file: string): boolean => /^\s*[[{]/.test(beginningOf(file));

/** Enough to see what it is; blanks and the mark of an editor may stand before it. */
function beginningOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(4096);
    return head.toString('utf8', 0, readSync(descriptor, head)).replace(/^\uFEFF/, '');
  } finally {
    closeSync(descriptor);
  }
}
