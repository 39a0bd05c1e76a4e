import { basename } from 'node:path';
import type { DataFolder, MasterChanges, MasterList, MasterRow } from '@openirp/server';
import { WrongFile } from './lines.ts';
import { masterReaders, type Tell } from './master-rows.ts';
import { sha256 } from './sha256.ts';
import { tablesIn } from './table-file.ts';

/** A list that is loaded and compared, but not in force. */
export interface StagedMaster {
  readonly version: number;
  /** The version in force, which it would replace; 0 for what ships. */
  readonly before: number;
  readonly rowCount: number;
  readonly changes: MasterChanges;
  readonly fileHash: string;
}

const rowsInBatch = 2_000;
const rowsMax = 5_000_000;

/** Loads a file beside the list in force and compares the two. */
export async function stageMaster(
  { masters, compare }: DataFolder,
  list: MasterList,
  file: string,
  tell: Tell,
): Promise<StagedMaster> {
  const reader = masterReaders[list];
  const tables = await tablesIn(file, reader.isHeader);
  const fileHash = await sha256(file);
  const version = await masters.stage(list, { name: basename(file), hash: fileHash });
  try {
    let skipped = 0;
    let read = 0;
    const counting: Tell = (text) => {
      if (text.includes(': skipped: ')) skipped++;
      tell(text);
    };
    for await (const rows of reader.read(tables, counting)) {
      read += rows.length;
      if (read > rowsMax) throw new WrongFile(`${file} has more than ${rowsMax} rows`);
      await add(masters, list, version, rows);
    }
    if (read === 0 || skipped > read) {
      throw new WrongFile(`${file}: ${skipped} rows skipped, ${read} good: not such a list`);
    }
    const rowCount = await masters.count(list, version);
    if (rowCount < read) tell(`${read - rowCount} rows repeat a code: the last of each counts`);
    const before = (await masters.active())[list];
    const changes = await compare(list, before, version);
    return { version, before, rowCount, changes, fileHash };
  } catch (error) {
    await masters.discard(list, version);
    throw error;
  }
}

async function add(
  masters: DataFolder['masters'],
  list: MasterList,
  version: number,
  rows: readonly MasterRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsInBatch) {
    await masters.addRows(list, version, rows.slice(from, from + rowsInBatch));
  }
}
