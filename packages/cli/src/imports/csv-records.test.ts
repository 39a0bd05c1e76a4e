import { describe, expect, test } from 'vitest';
import { CsvRecords, delimiterOf } from './csv-records.ts';
import type { Line } from './lines.ts';

const linesOf = (text: string): Line[] =>
  text.split('\n').map((line, at) => ({ number: at + 1, text: line }));

const read = (text: string) =>
  new CsvRecords(',')
    .all(linesOf(text))
    .map(({ line, cells, fault }) => (fault === undefined ? cells : `line ${line} ${fault}`));

test.each([
  [
    'plain cells',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'quoted cells',
    'a,b\n"x, ""y""",z',
    [
      ['a', 'b'],
      ['x, "y"', 'z'],
    ],
  ],
  [
    'line ends in quotes',
    'a,b\n"x\ny",z\nc,d',
    [
      ['a', 'b'],
      ['x\ny', 'z'],
      ['c', 'd'],
    ],
  ],
  [
    'empty lines',
    'a,b\n\n  \nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty cells behind the last',
    'a,b\nc,d,,',
    [
      ['a', 'b'],
      ['c', 'd', '', ''],
    ],
  ],
  [
    'too few and too many cells',
    'a,b\nc\nd,e,f\ng,h',
    [
      ['a', 'b'],
      'line 2 has 1 cells where the header has 2',
      'line 3 has 3 cells where the header has 2',
      ['g', 'h'],
    ],
  ],
  [
    'a quote in the middle of a cell',
    'a,b\nc,d "e" f\ng,h',
    [['a', 'b'], 'line 2 has a quote in the wrong place', ['g', 'h']],
  ],
  [
    'a quote that is never closed',
    'a,b\n"c,d\ne,f\n"g",h',
    [['a', 'b'], 'line 2 has a quote that is never closed', ['e', 'f'], ['g', 'h']],
  ],
  [
    'two stray quotes far apart',
    'a,b\n"c,d\ne,f\ng",h,i\nj,k',
    [
      ['a', 'b'],
      'line 2 has 3 cells where the header has 2',
      ['e', 'f'],
      'line 4 has a quote that is never closed',
      ['j', 'k'],
    ],
  ],
])('CSV records of %s', (_what, text, records) => {
  expect(read(text)).toEqual(records);
});

describe('CSV records of a long file', () => {
  test('lose one line to a stray quote, however long the file', () => {
    const lines = Array.from({ length: 500 }, (_, i) => `c${i},"d${i}"`);
    lines[100] = 'c100,"d100';
    const records = read(`a,b\n${lines.join('\n')}`);
    expect(records).toHaveLength(501);
    expect(records.filter((record) => typeof record === 'string')).toEqual([
      'line 102 has a quote that is never closed',
    ]);
  });

  test('are the same however the lines come', () => {
    const lines = linesOf('a,b\n"x\ny",z\n"c,d\ne,f\ng,"h"\ni,j');
    const together = new CsvRecords(',').all(lines);
    const oneByOne = new CsvRecords(',');
    const records = lines.flatMap((line) => oneByOne.push([line]));
    expect([...records, ...oneByOne.end()]).toEqual(together);
  });

  test('know where they end', () => {
    const [, record] = new CsvRecords(',').all(linesOf('a,b\n"x\ny\nz",1'));
    expect(record).toMatchObject({ line: 2, lastLine: 4 });
  });

  test('take a line that cannot be read for what it is', () => {
    const lines: Line[] = [
      { number: 1, text: 'a,b' },
      { number: 2, text: '', fault: 'is not UTF-8 text' },
      { number: 3, text: 'c,"d"' },
    ];
    expect(new CsvRecords(',').all(lines).map(({ fault }) => fault)).toEqual([
      undefined,
      'is not UTF-8 text',
      undefined,
    ]);
  });
});

test.each([
  ['a,b;c,d', ','],
  ['a;b;c', ';'],
  ['a\tb', '\t'],
  ['a', ','],
])('the delimiter of %j is %j', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter);
});
