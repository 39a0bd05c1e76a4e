import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import {
  type Gstr1,
  gstr1Csv,
  gstr1Json,
  parseInvoice,
  type SampleOptions,
  sampleInvoice,
  signedInvoiceData,
} from '@openirp/core';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { writeOut } from '../write-out.ts';
import { type ArchivedDocument, returnOf } from './return-of.ts';
import { summaryText } from './summary-text.ts';
import { gstr1Workbook } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-returns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seller = '29ZZIRX0001Z1ZK';
const ackAt = Date.parse('2026-11-30T20:00:00Z');

/** One document for each table, and one that was cancelled. */
const kinds: readonly Omit<SampleOptions, 'seed'>[] = [
  { number: 'A/1', intraState: true, cess: true, stateCess: true, odd: true, items: 5 },
  { number: 'B/1', reverseCharge: true },
  { number: 'O/1', ecommerce: true },
  { number: 'E/1', supply: 'EXPWP', exportDetails: true },
  { number: 'E/2', supply: 'EXPWOP' },
  { number: 'S/1', supply: 'SEZWP' },
  { number: 'X/1', supply: 'DEXP' },
  { number: 'C/1', type: 'CRN' },
  { number: 'D/1', type: 'DBN' },
  { number: 'C/2', type: 'CRN', supply: 'EXPWP' },
  { number: 'GONE/1' },
];

function archived(options: Omit<SampleOptions, 'seed'>, seed: number): ArchivedDocument {
  const irn = String(seed).padEnd(64, '0');
  const { text } = sampleInvoice({ day: '2026-11-05', ...options, seed });
  const ack = { ackNo: 112610000000001, ackDt: '2026-12-01 01:30:00', irn };
  const cancelledAt = options.number === 'GONE/1' ? ackAt : null;
  return { irn, ackAt, cancelledAt, invoiceData: signedInvoiceData(parseInvoice(text), ack) };
}

async function* register(...documents: ArchivedDocument[]) {
  yield* documents;
}

const november = (...documents: ArchivedDocument[]): Promise<Gstr1> =>
  returnOf(register(...documents), seller, '2026-11');
const everyKind = () => november(...kinds.map(archived));

const csvOf = (gstr1: Gstr1): Record<string, string>[] =>
  parse([...gstr1Csv(gstr1)].join(''), { columns: true, bom: true });

/** Paise of a number written with two decimals at most. */
const paise = (text: string | number): bigint => BigInt(Math.round(Number(text) * 100));
const sum = (amounts: Iterable<string | number>): bigint =>
  [...amounts].reduce((all, amount) => all + paise(amount), 0n);

describe('the CSV list', () => {
  test('has every document but the cancelled ones, and adds up to the JSON', async () => {
    const gstr1 = await everyKind();
    const rows = csvOf(gstr1);
    const tables = new Map(rows.map((row) => [row['Document Number'] || row.HSN, row.Table]));
    const numbered = [...tables].filter(([number]) => number?.includes('/'));
    expect(Object.fromEntries(numbered)).toEqual({
      ...{ 'A/1': '4A', 'B/1': '4B', 'O/1': '4C', 'S/1': '6B', 'X/1': '6C' },
      ...{ 'E/1': '6A', 'E/2': '6A', 'C/1': '9B CDNR', 'D/1': '9B CDNR', 'C/2': '9B CDNUR' },
    });
    const documents = rows.filter((row) => !row.Table?.startsWith('12'));
    const { b2b, exp, cdnr, cdnur } = JSON.parse(gstr1Json(gstr1));
    const inJson = JSON.stringify([b2b, exp, cdnr, cdnur]).matchAll(/"txval":([\d.]+)/g);
    expect(sum(documents.map((row) => row['Taxable Value']!))).toBe(
      sum([...inJson].map(([, amount]) => amount!)),
    );
    const setOff = documents.map((row) =>
      row['Note Type'] === 'C' ? `-${row['Taxable Value']}` : row['Taxable Value']!,
    );
    const hsn = rows.filter((row) => row.Table?.startsWith('12'));
    expect(sum(hsn.map((row) => row['Taxable Value']!))).toBe(sum(setOff));
  });

  test('writes dates as Excel reads them, numbers without grouping', async () => {
    const [row] = csvOf(await november(archived({ number: 'N/1', intraState: false }, 3)));
    expect(row).toMatchObject({
      'Document Date': '05-Nov-2026',
      // Half past one in India, on the day after.
      'IRN Date': '01-Dec-2026',
      'Supply Type': 'Regular B2B',
      'Place Of Supply': expect.stringMatching(/^\d\d-[A-Z]/),
      'Central Tax Amount': '0.00',
    });
    expect(row!['Taxable Value']).toMatch(/^\d+\.\d\d$/);
    expect(row!.Rate).toMatch(/^\d+(\.\d*[1-9])?$/);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK(x,y), Ltd',
    'Näme, Ltd',
  ])('a receiver called %s can do no harm', async (name) => {
    const { invoiceData, ...rest } = archived({}, 1);
    const data = JSON.parse(invoiceData);
    data.BuyerDtls.LglNm = name;
    const gstr1 = await november({ ...rest, invoiceData: JSON.stringify(data) });
    const shown = /^[=+\-@]/.test(name) ? `'${name}` : name;
    expect(csvOf(gstr1)[0]!['Receiver Name']).toBe(shown);
  });

  test('a month without documents is a header', async () => {
    expect([...gstr1Csv(await november())]).toEqual([
      expect.stringMatching(/^\ufeffTable,.*\r\n$/),
    ]);
  });
});

describe('the workbook', () => {
  test('has a worksheet for each table and a summary, with numbers and days', async () => {
    const gstr1 = await everyKind();
    const sheets = await readSheets(await gstr1Workbook(gstr1));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      ...['Summary', '4A', '4B', '4C', '6A', '6B', '6C'],
      ...['9B CDNR', '9B CDNUR', '12 B2B', '12 B2C'],
    ]);
    const rowsOf = (name: string) => {
      const [header, ...rows] = sheets.find(({ sheet }) => sheet === name)!.data;
      return rows.map((row) => Object.fromEntries(header!.map((title, at) => [title, row[at]])));
    };
    expect(rowsOf('Summary').map((row) => [row.Table, row['No. of Documents']])).toEqual([
      ...[
        ['4A', 1],
        ['4B', 1],
        ['4C', 1],
        ['6A', 2],
        ['6B', 1],
        ['6C', 1],
      ],
      ...[
        ['9B CDNR', 1],
        ['9B CDNR', 1],
        ['9B CDNUR', 1],
        ['9B CDNUR', 0],
        [null, 10],
      ],
    ]);
    const fromCsv = csvOf(gstr1);
    for (const { sheet } of sheets.slice(1)) {
      const written = rowsOf(sheet).map((row) => row['Taxable Value']);
      const listed = fromCsv.filter((row) => row.Table === sheet);
      expect(written, sheet).toEqual(listed.map((row) => Number(row['Taxable Value'])));
    }
    expect(rowsOf('4C')[0]).toMatchObject({
      'Invoice Number': 'O/1',
      'Invoice date': new Date('2026-11-05T00:00:00Z'),
      'E-Commerce GSTIN': '29ZZIRX0010Z1CU',
      IRN: expect.stringMatching(/^2[0]{63}$/),
    });
  });

  test('a name that begins with = is a text, and the header stays in sight', async () => {
    const { invoiceData, ...rest } = archived({ intraState: true }, 1);
    const data = JSON.parse(invoiceData);
    data.BuyerDtls.LglNm = '=1+1';
    const gstr1 = await november({ ...rest, invoiceData: JSON.stringify(data) });
    const workbook = await gstr1Workbook(gstr1);
    const table = (await readSheets(workbook)).find(({ sheet }) => sheet === '4A')!;
    expect(table.data[1]![1]).toBe('=1+1');
    expect(unpacked(workbook, 'xl/worksheets/sheet2.xml')).toMatch(
      /<pane [^>]*ySplit="1"[^>]*state="frozen"/,
    );
  });
});

describe('the summary', () => {
  test('tells what was found and what was left out, by lakh and crore', async () => {
    const { invoiceData, ...rest } = archived({ intraState: true, number: 'A/9' }, 1);
    const data = JSON.parse(invoiceData);
    data.ItemList[0].AssAmt = 123456789.5;
    const gone = archived({ number: 'GONE/1' }, 10);
    const text = summaryText(
      await november({ ...rest, invoiceData: JSON.stringify(data) }, archived(kinds[7]!, 7), gone),
    );
    const [first, blank, header, ...lines] = text.split('\n');
    expect(first).toBe(
      `GSTR-1 of ${seller} for November 2026: 2 documents. 1 document was cancelled and left out.`,
    );
    expect([blank, header?.split(/ {2,}/)]).toEqual([
      '',
      'Table,Description,Documents,Total Value,Taxable Value,Integrated,Central,State/UT,Cess'.split(
        ',',
      ),
    ]);
    expect(lines.map((line) => line.split(/ {2,}/).slice(0, 3))).toEqual([
      ['4A', 'Supplies to registered persons', '1'],
      ['9B CDNR', 'Credit notes, registered recipients', '1'],
      ['', 'Net of credit notes', '2'],
      [''],
    ]);
    expect(lines[0]).toContain(' 12,34,56,789.50 ');
  });

  test('says that there is nothing', async () => {
    expect(summaryText(await november())).toBe(
      `The register holds no documents of ${seller} for November 2026: the return is empty.\n`,
    );
  });
});

describe('writing a file', () => {
  test('is whole or not there', async () => {
    const file = join(folder, 'return.json');
    writeFileSync(file, 'of last month');
    const failing = (function* () {
      yield 'half';
      throw new Error('the disk is full');
    })();
    await expect(writeOut(failing, file)).rejects.toThrow('the disk is full');
    expect(readFileSync(file, 'utf8')).toBe('of last month');
    await writeOut(['a'.repeat(100_000), 'b'], file);
    expect(readFileSync(file, 'utf8')).toBe(`${'a'.repeat(100_000)}b`);
    expect(readdirSync(folder)).toEqual(['return.json']);
  });

  test('into a folder that is not there is told', async () => {
    const file = join(folder, 'nowhere', 'return.json');
    await expect(writeOut(['a'], file)).rejects.toThrow('no such file or directory');
    expect(existsSync(file)).toBe(false);
  });
});

/** A file inside a workbook, a ZIP archive: what it holds comes behind its name, deflated. */
function unpacked(workbook: Buffer, name: string): string {
  const at = workbook.indexOf(name);
  const extraBytes = workbook.readUInt16LE(at - 2);
  return inflateRawSync(workbook.subarray(at + name.length + extraBytes)).toString();
}
