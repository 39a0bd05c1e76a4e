import { entryMember, type GivenEntry, readEntry, requiredMembers } from '@openirp/server';
import { type CsvRecord, CsvRecords, delimiterOf } from './csv-records.ts';
import { type Line, type LineBatch, lineBatches, WrongFile } from './lines.ts';

/** A line of a file as an entry for the register, or everything that is wrong with it. */
export interface EntryLine {
  readonly line: number;
  readonly lastLine: number;
  readonly entry: ReturnType<typeof readEntry>;
}

export interface EntryBatch {
  readonly entries: readonly EntryLine[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** Reads taxpayers from a file of CSV or of JSON lines, behind the lines that are dealt with. */
export async function* entryBatches(file: string, linesDone: number): AsyncGenerator<EntryBatch> {
  const first = await firstLine(file);
  const begin = first.text.trimStart();
  if (begin.startsWith('[')) {
    throw new WrongFile(`${file} is a JSON array: one object on every line is expected`);
  }
  yield* begin.startsWith('{') ? jsonBatches(file, linesDone) : csvBatches(file, first, linesDone);
}

async function firstLine(file: string): Promise<Line> {
  for await (const { lines } of lineBatches(file)) {
    const line = lines.find(({ text, fault }) => fault !== undefined || text.trim() !== '');
    if (line?.fault !== undefined) {
      throw new WrongFile(`${file}, line ${line.number} ${line.fault}: neither CSV nor JSON lines`);
    }
    if (line !== undefined) return line;
  }
  throw new WrongFile(`${file} holds nothing`);
}

async function* jsonBatches(file: string, linesDone: number): AsyncGenerator<EntryBatch> {
  for await (const { lines, bytes } of lineBatches(file, linesDone)) {
    const entries = lines
      .filter(({ text, fault }) => fault !== undefined || text.trim() !== '')
      .map((line) => ({ line: line.number, lastLine: line.number, entry: jsonEntry(line) }));
    yield { entries, bytes };
  }
}

function jsonEntry({ text, fault }: Line): EntryLine['entry'] {
  if (fault !== undefined) return { problems: [fault] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: ['is not JSON'] };
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? readEntry(value as GivenEntry) : { problems: ['is no JSON object'] };
}

async function* csvBatches(
  file: string,
  header: Line,
  linesDone: number,
): AsyncGenerator<EntryBatch> {
  const delimiter = delimiterOf(header.text);
  const [{ cells } = { cells: [] }] = new CsvRecords(delimiter).all([header]);
  const members = membersOf(file, cells);
  const records = new CsvRecords(delimiter, cells.length);
  const batchOf = (read: readonly CsvRecord[], bytes: number): EntryBatch => ({
    entries: read.map((record) => ({ ...record, entry: csvEntry(record, members) })),
    bytes,
  });
  let last: LineBatch | undefined;
  for await (const batch of lineBatches(file, Math.max(linesDone, header.number))) {
    last = batch;
    yield batchOf(records.push(batch.lines), batch.bytes);
  }
  yield batchOf(records.end(), last?.bytes ?? 0);
}

/**
 * The member that each column holds. A header without the necessary ones is not a taxpayer file.
 */
function membersOf(file: string, header: readonly string[]): (string | undefined)[] {
  const members = header.map(entryMember);
  const twice = members.find((one, at) => one !== undefined && members.indexOf(one) !== at);
  if (twice !== undefined) throw new WrongFile(`${file} has two columns for ${twice}`);
  const missing = requiredMembers.filter((name) => !members.includes(name));
  if (missing.length === 0) return members;
  const names = header.map((name) => name.trim().slice(0, 30)).join(', ');
  throw new WrongFile(`${file} has no column ${missing.join(', no column ')}; it has ${names}`);
}

function csvEntry({ cells, fault }: CsvRecord, members: readonly (string | undefined)[]) {
  if (fault !== undefined) return { problems: [fault] };
  const entry: Record<string, string> = {};
  members.forEach((member, at) => {
    if (member !== undefined) entry[member] = cells[at] ?? '';
  });
  return readEntry(entry);
}
