import { posix } from 'node:path';
import { WrongFile } from '../imports/lines.ts';
import type { TableRow } from '../imports/table-file.ts';
import { dateStyles } from './date-cells.ts';
import { sharedTexts } from './shared-texts.ts';
import { rowsIn, type SheetContext } from './sheet-rows.ts';
import { attributeOf, elementsIn } from './xml.ts';
import { ZipFile } from './zip-file.ts';

const partBytesMax = 16 * 1024 * 1024;
/** One sheet unpacked; it is never in memory as a whole. */
const sheetBytesMax = 4 * 1024 * 1024 * 1024;

interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** A spreadsheet (XLSX) read row by row; in memory are the texts that its cells share, and no cells. */
export class Workbook {
  readonly sheets: readonly string[];
  readonly #zip: ZipFile;
  readonly #paths: readonly string[];
  readonly #context: SheetContext;

  private constructor(zip: ZipFile, sheets: readonly Sheet[], context: SheetContext) {
    this.#zip = zip;
    this.sheets = sheets.map(({ name }) => name);
    this.#paths = sheets.map(({ path }) => path);
    this.#context = context;
  }

  /** Rejects with `WrongFile` for a file that is no spreadsheet. */
  static async open(file: string): Promise<Workbook> {
    return explained(file, async () => {
      const zip = await ZipFile.open(file);
      const book = await zip.text('xl/workbook.xml', partBytesMax);
      return new Workbook(zip, await sheetsIn(zip, book), await contextIn(zip, book));
    });
  }

  /** The rows of a sheet that have any content, in batches. */
  rows(sheet: string): AsyncGenerator<readonly TableRow[]> {
    const path = this.#paths[this.sheets.indexOf(sheet)] ?? '';
    return rowsIn(this.#zip.chunks(path, sheetBytesMax), this.#context);
  }
}

async function sheetsIn(zip: ZipFile, book: string): Promise<Sheet[]> {
  const relations = await zip.text('xl/_rels/workbook.xml.rels', partBytesMax);
  const targets = new Map<string, string>();
  for (const { attributes } of elementsIn(relations, 'Relationship')) {
    const target = attributeOf(attributes, 'Target') ?? '';
    targets.set(attributeOf(attributes, 'Id') ?? '', posix.resolve('/xl', target).slice(1));
  }
  const [list] = elementsIn(book, 'sheets');
  return [...elementsIn(list?.content ?? '', 'sheet')].flatMap(({ attributes }) => {
    const path = targets.get(attributeOf(attributes, 'r:id') ?? '');
    const name = attributeOf(attributes, 'name') ?? '';
    // Sheets of charts have no rows.
    return path === undefined || !path.includes('worksheets/') ? [] : [{ name, path }];
  });
}

async function contextIn(zip: ZipFile, book: string): Promise<SheetContext> {
  const styles = zip.has('xl/styles.xml') ? await zip.text('xl/styles.xml', partBytesMax) : '';
  const [properties] = elementsIn(book, 'workbookPr');
  const is1904 = /^(1|true)$/.test(attributeOf(properties?.attributes ?? '', 'date1904') ?? '');
  return {
    texts: await sharedTexts(zip),
    dateStyles: dateStyles(styles),
    calendar: is1904 ? '1904' : '1900',
  };
}

async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    const reason = (error as Error).message;
    throw new WrongFile(`${file} is no spreadsheet that can be read (${reason}): save it as CSV`);
  }
}
