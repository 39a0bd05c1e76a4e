import { readFileSync, statSync } from 'node:fs';
import { limits } from '@openirp/core';
import { WrongFile } from '../imports/lines.ts';
import { splitDocuments } from '../split-documents.ts';
import { jsonLines } from './json-lines.ts';
import type { Found, Source } from './source.ts';

/** A file that is one JSON text is read as a whole. */
const wholeBytesMax = 128 * 1024 * 1024;

/** The invoices of a JSON text, one or a list, or of a file with one in each line. */
export async function jsonSource(file: string): Promise<Source> {
  if (await isOnePerLine(file)) {
    const documents = () => documentsOfLines(file);
    return { file, count: await countOf(documents()), documents };
  }
  if (statSync(file).size > wholeBytesMax) {
    throw new WrongFile(
      `${file} is larger than ${wholeBytesMax} bytes: write one invoice in each line (NDJSON)`,
    );
  }
  const found = wholeFile(file);
  return {
    file,
    count: found.length,
    async *documents() {
      yield* found;
    },
  };
}

/** Whether the first line is a JSON text of its own, and others follow. */
async function isOnePerLine(file: string): Promise<boolean> {
  let lines = 0;
  for await (const { text } of jsonLines(file, limits.payloadBytesMax)) {
    if (lines++ > 0) return true;
    if (text === undefined || !text.startsWith('{') || !isJson(text)) return false;
  }
  return false;
}

async function* documentsOfLines(file: string): AsyncGenerator<Found> {
  for await (const { number, text } of jsonLines(file, limits.payloadBytesMax)) {
    const place = `:${number}`;
    if (text === undefined)
      yield { place, name: '', reason: 'it is larger than an invoice may be' };
    else if (isJson(text)) yield { place, text };
    else yield { place, name: '', reason: 'it is no JSON' };
  }
}

async function countOf(documents: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of documents) count++;
  return count;
}

const wholeFile = (file: string): readonly Found[] =>
  splitDocuments(readFileSync(file, 'utf8')).map((found) =>
    'text' in found ? found : { ...found, name: '' },
  );

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
