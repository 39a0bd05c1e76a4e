import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Line, lineBatches, lineBytesMax, lookAt, textBytes } from './lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-lines-'));
const file = join(folder, 'file');
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, skip?: number): Promise<Line[]> {
  writeFileSync(file, content);
  const lines: Line[] = [];
  for await (const batch of lineBatches(file, skip)) lines.push(...batch.lines);
  return lines;
}

describe('lines', () => {
  test('of either line end, with a byte order mark, the last without an end', async () => {
    const lines = await read('\ufeffa,b\r\nc\n\nd');
    expect(lines.map(({ text }) => text)).toEqual(['a,b', 'c', '', 'd']);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('behind those that are skipped keep their numbers', async () => {
    expect(await read('a\nb\nc\n', 2)).toEqual([{ number: 3, text: 'c' }]);
    expect(await read('a\nb\n', 9)).toEqual([]);
  });

  test('that are too long or not UTF-8 are faults, the next ones are not', async () => {
    const long = 'x'.repeat(3 * lineBytesMax);
    const latin = Buffer.from('Soci\u00e9t\u00e9\n', 'latin1');
    const lines = await read(Buffer.concat([Buffer.from(`${long}\n`), latin, Buffer.from('ok\n')]));
    expect(lines.map(({ fault }) => fault)).toEqual([
      `is longer than ${lineBytesMax} bytes`,
      'is not UTF-8 text',
      undefined,
    ]);
    expect(lines[2]!.text).toBe('ok');
  });

  test('are whole where the file is read in pieces', async () => {
    const texts = Array.from({ length: 40_000 }, (_, i) => `${i} ${'é'.repeat(i % 40)}`);
    expect((await read(texts.join('\n'))).map(({ text }) => text)).toEqual(texts);
  });
});

describe('a file', () => {
  test.each([
    ['that is empty', Buffer.alloc(0), 'is empty'],
    ['of UTF-16', Buffer.from('\ufeffGstin', 'utf16le'), 'is UTF-16'],
    ['of bytes', Buffer.from([1, 2, 0, 3]), 'is a binary file'],
    ['that is a spreadsheet', Buffer.from('PK\u0003\u0004'), 'save it as CSV'],
  ])('%s is told as such', (_what, content, message) => {
    writeFileSync(file, content);
    expect(() => textBytes(file)).toThrow(message);
  });

  test('that is a folder is no file', () => {
    expect(() => lookAt(folder)).toThrow();
  });
});
