import { WrongFile } from '../imports/lines.ts';
import { openTable } from '../sheets/open-table.ts';
import { areHeadings, columnsOf } from './columns.ts';
import { invoiceOfRows, WrongRows } from './invoice-of-rows.ts';
import { groupsOf, type RowGroup } from './row-groups.ts';
import type { Found, Source, SourceOptions } from './source.ts';

/** The invoices of a CSV file or a spreadsheet, one row for each item. */
export async function tableSource(file: string, options: SourceOptions): Promise<Source> {
  const table = await openTable(file, areHeadings);
  const columns = named(file, () => columnsOf(table.headings, options));
  const { count, apart } = await survey(groupsOf(table.rows(), columns));
  return {
    file,
    count,
    async *documents() {
      for await (const group of groupsOf(table.rows(), columns)) {
        const place = `:${group.rows[0]!.line}`;
        const { name } = group;
        yield apart.has(group.key)
          ? { place, name, reason: apartText }
          : foundIn(group, place, () => invoiceOfRows(group, columns, options));
      }
    },
  };
}

const apartText =
  'rows of this document stand in several places of the file: sort it by document, so that they ' +
  'stand together';

/** Looks through a file before anything of it is sent: a document that stands apart would be sent in parts. */
async function survey(
  groups: AsyncIterable<RowGroup>,
): Promise<{ count: number; apart: ReadonlySet<string> }> {
  const seen = new Set<string>();
  const apart = new Set<string>();
  let count = 0;
  for await (const { key } of groups) {
    count++;
    if (key === '') continue;
    if (seen.has(key)) apart.add(key);
    seen.add(key);
  }
  return { count, apart };
}

function foundIn({ name }: RowGroup, place: string, read: () => string): Found {
  try {
    return { place, text: read() };
  } catch (error) {
    if (!(error instanceof WrongRows)) throw error;
    return { place, name, reason: error.message };
  }
}

function named<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WrongFile) throw new WrongFile(`${file}: ${error.message}`);
    throw error;
  }
}
