import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { xlsx } from '../testing/xlsx.ts';
import { dateText } from './date-cells.ts';
import { textIn } from './shared-texts.ts';
import { rowsIn } from './sheet-rows.ts';
import { Workbook } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function written(content: Buffer): string {
  const file = join(folder, `${++made}.xlsx`);
  writeFileSync(file, content);
  return file;
}

async function* bytesOf(xml: string, pieces = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml);
  for (let from = 0; from < bytes.length; from += pieces) yield bytes.subarray(from, from + pieces);
}

const context = { texts: ['Käthe', 'two'], dateStyles: new Set([3]), calendar: '1900' } as const;
const read = async (xml: string) => (await Array.fromAsync(rowsIn(bytesOf(xml), context))).flat();

describe('a workbook', () => {
  test('is read sheet by sheet, empty rows and cells left out', async () => {
    const book = await Workbook.open(
      written(
        xlsx({
          Notes: [['read & me']],
          Data: [
            ['a', 1.5],
            ['', ''],
            ['c', 2],
          ],
        }),
      ),
    );
    expect(book.sheets).toEqual(['Notes', 'Data']);
    expect((await Array.fromAsync(book.rows('Data'))).flat()).toEqual([
      { line: 1, cells: ['a', '1.5'] },
      { line: 3, cells: ['c', '2'] },
    ]);
    expect((await Array.fromAsync(book.rows('Notes'))).flat()[0]!.cells).toEqual(['read & me']);
  });

  test('has texts once, days as days, and whatever is in another column', async () => {
    const day = { value: new Date('2026-11-05T00:00:00Z'), type: Date, format: 'dd-mmm-yyyy' };
    const cells = [{ value: 'same' }, null, day, { value: 0.1 + 0.2 }, { value: 'same' }];
    const file = written(await writeExcelFile([{ sheet: 'A', data: [cells, cells] }]).toBuffer());
    const rows = (await Array.fromAsync((await Workbook.open(file)).rows('A'))).flat();
    expect(rows.map((row) => row.cells)).toEqual(
      Array(2).fill(['same', '', '05/11/2026', '0.3', 'same']),
    );
  });

  test.each([
    ['text', Buffer.from('no archive')],
    ['an archive cut short', xlsx({ A: [['a']] }).subarray(0, 300)],
  ])('that is %s is told', async (_what, content) => {
    await expect(Workbook.open(written(content))).rejects.toThrow('save it as CSV');
  });
});

describe('a sheet', () => {
  test('is the same however it is cut, and whatever its prefix is', async () => {
    const xml = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c>
      <x:c r="D2" s="3"><x:v>46331.75</x:v></x:c></x:row><x:row r="3" /><x:row r="9"><x:c r="A9"
      t="inlineStr"><x:is><x:r><x:t>a &lt;</x:t></x:r><x:r><x:t> b&#33;</x:t></x:r></x:is></x:c>
      <x:c r="B9" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await read(xml)).toEqual([
      { line: 2, cells: ['', 'Käthe', '', '05/11/2026'] },
      { line: 9, cells: ['a < b!', 'TRUE'] },
    ]);
  });

  test('tells of a cell that holds an error', async () => {
    const xml = '<row r="4"><c r="A4"><v>1</v></c><c r="C4" t="e"><v>#REF!</v></c></row>';
    const [row] = await read(xml);
    expect(row).toMatchObject({ line: 4, fault: 'has #REF! in cell C4' });
  });

  test('that never ends a row costs no memory', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(1024 * 1024, '<c r="A1"><v>1</v></c>');
    }
    await expect(Array.fromAsync(rowsIn(endless(), context))).rejects.toThrow('without end');
  });
});

test('the texts of cells are without their pronunciation', () => {
  expect(textIn('<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh>')).toBe('東京');
  expect(textIn('<t xml:space="preserve"> a_x000D_b </t>')).toBe(' a\rb ');
});

test('days count from either beginning', () => {
  expect(dateText('46331', '1900')).toBe('05/11/2026');
  expect(dateText('44869', '1904')).toBe('05/11/2026');
  expect(dateText('-1', '1900')).toBeUndefined();
});
