import { lookAt, WrongFile } from '../imports/lines.ts';
import { openTable } from '../sheets/open-table.ts';
import { fieldOf } from '../submit/columns.ts';
import { plainName } from '../submit/fields.ts';
import { jsonSource } from '../submit/json-source.ts';
import { isJsonFile } from '../submit/open-source.ts';
import {
  type ListedDocument,
  type ListMember,
  listedDocument,
  WrongRow,
} from './listed-document.ts';

/** Documents of one list; it is in memory as a whole. */
const documentsMax = 500_000;

/** Fields of an e-invoice that a list shares with a file to be submitted. */
const members: Readonly<Record<string, ListMember>> = {
  'SellerDtls.Gstin': 'seller',
  'DocDtls.Typ': 'type',
  'DocDtls.No': 'number',
  'DocDtls.Dt': 'date',
  'ValDtls.TotInvVal': 'value',
  'BuyerDtls.Gstin': 'buyer',
};

/** Names that a list alone has. */
const names: Readonly<Record<string, ListMember>> = {
  ...{ gstin: 'seller', type: 'type', number: 'number', date: 'date' },
  ...{ irn: 'irn', invoicereferencenumber: 'irn' },
  ...{ value: 'value', totalvalue: 'value', amount: 'value' },
  ...{ status: 'status', irnstatus: 'status' },
};

/** What the list of an ERP holds. */
export interface List {
  /** Each once, in the order of the list. */
  readonly documents: readonly ListedDocument[];
  /** Rows that are no documents, and why. */
  readonly faults: readonly { readonly place: string; readonly reason: string }[];
}

/** A row by its headings. */
type Cells = ReadonlyMap<ListMember, string>;

/**
 * Reads a list of documents from CSV, XLSX, JSON or JSON lines. A list of items, with many rows for a
 * document, will do: they count once. Rejects with `WrongFile`.
 */
export async function readList(file: string, seller: string): Promise<List> {
  const documents = new Map<string, ListedDocument>();
  const faults: { place: string; reason: string }[] = [];
  for await (const { place, cells, fault } of rowsOf(file)) {
    try {
      if (fault !== undefined) throw new WrongRow(fault);
      const cell = (member: ListMember) => cells.get(member)?.trim() ?? '';
      const document = listedDocument(cell, place, seller);
      const before = documents.get(document.id);
      if (before === undefined) documents.set(document.id, document);
      else refuseOther(before, document);
    } catch (error) {
      if (!(error instanceof WrongRow)) throw error;
      faults.push({ place, reason: error.message });
    }
    if (documents.size > documentsMax) {
      throw new WrongFile(`${file} has more than ${documentsMax} documents: split it`);
    }
  }
  return { documents: [...documents.values()], faults };
}

function refuseOther(before: ListedDocument, again: ListedDocument): void {
  const same = (['date', 'irn', 'value', 'buyer', 'isCancelled'] as const).every(
    (member) => before[member] === again[member],
  );
  if (!same) throw new WrongRow(`it says other things of this document than ${before.place}`);
}

interface ListRow {
  readonly place: string;
  readonly cells: Cells;
  readonly fault?: string | undefined;
}

async function* rowsOf(file: string): AsyncGenerator<ListRow> {
  if (!lookAt(file).isSpreadsheet && isJsonFile(file)) yield* jsonRows(file);
  else yield* tableRows(file);
}

async function* jsonRows(file: string): AsyncGenerator<ListRow> {
  const { documents } = await jsonSource(file);
  for await (const found of documents()) {
    const place = file + found.place;
    if ('reason' in found) yield { place, cells: new Map(), fault: found.reason };
    else yield { place, cells: cellsOf(JSON.parse(found.text)) };
  }
}

/** The members of an object, which may be a whole invoice. */
function cellsOf(value: unknown, path = '', cells = new Map<ListMember, string>()): Cells {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return cells;
  for (const [name, member] of Object.entries(value)) {
    const heading = path === '' ? name : `${path}.${name}`;
    const known = memberOf(heading);
    if (typeof member === 'object') cellsOf(member, heading, cells);
    else if (known !== undefined) cells.set(known, String(member));
  }
  return cells;
}

async function* tableRows(file: string): AsyncGenerator<ListRow> {
  const table = await openTable(file, areHeadings);
  const places = table.headings.map(memberOf);
  for (const needed of ['type', 'number', 'date'] as const) {
    if (!places.includes(needed)) throw new WrongFile(`${file} has no column for the ${needed}`);
  }
  for await (const rows of table.rows()) {
    for (const { line, cells, fault } of rows) {
      const known = new Map<ListMember, string>();
      for (const [at, member] of places.entries()) {
        if (member !== undefined && !known.has(member)) known.set(member, cells[at] ?? '');
      }
      yield { place: `${file}:${line}`, cells: known, fault };
    }
  }
}

const memberOf = (heading: string): ListMember | undefined =>
  members[fieldOf(heading)?.field.path ?? ''] ?? names[plainName(heading)];

const areHeadings = (cells: readonly string[]): boolean => {
  const known = cells.map(memberOf);
  return known.includes('number') && known.includes('date');
};
