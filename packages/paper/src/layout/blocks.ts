import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js';
import { contentWidth, fontSize, ink } from './page.ts';
import type { LayoutName } from './table-layouts.ts';

/** A value with its name; left out on paper when there is no value. */
export type Pair = readonly [label: string, value: string | undefined];

// Longer than any word that has to stay whole, and short enough for the narrowest column.
const longRun = /(\S{17,})/;
const longAmount = /^[\d,.;]{17,22}$/;

const mayBreak = (part: string): boolean => longRun.test(part) && !longAmount.test(part);

/** A text that may break inside runs without a blank, so that it never leaves its column. */
export function wrapping(text: string): ContentText {
  if (!longRun.test(text)) return { text };
  const parts = text.split(longRun).filter((part) => part !== '');
  return {
    text: parts.map((part) => (mayBreak(part) ? { text: part, wordBreak: 'break-all' } : part)),
  };
}

/** The name of a table's look; the look itself is made of functions and stays with the typesetter. */
export const look = (name: LayoutName): LayoutName => name;

const headingText = (title: string): ContentText => ({
  text: title,
  bold: true,
  fontSize: fontSize.heading,
  margin: [0, 9, 0, 1.5],
});

/** The heading of a section with a line below. */
export const heading = (title: string, width = contentWidth): Content => ({
  stack: [
    headingText(title),
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: ink.line },
      ],
      margin: [0, 0, 0, 2],
    },
  ],
});

const isGiven = (pair: Pair): pair is readonly [string, string] => pair[1] !== undefined;

const labelCell = (label: string): TableCell => ({
  text: label,
  color: ink.quiet,
  fontSize: fontSize.label,
});

/** Names and values below each other. */
export const pairs = (rows: readonly Pair[], labelWidth: number): Content => ({
  table: {
    widths: [labelWidth, '*'],
    body: rows.filter(isGiven).map(([label, value]) => [labelCell(label), wrapping(value)]),
  },
  layout: look('bare'),
});

/** Names and values in two columns, filled row by row. */
export function pairGrid(rows: readonly Pair[]): Content {
  const given = rows.filter(isGiven);
  const body: TableCell[][] = [];
  for (let at = 0; at < given.length; at += 2) {
    body.push([given[at], given[at + 1]].flatMap(pairCells));
  }
  return { table: { widths: [86, '*', 86, '*'], body }, layout: look('bare') };
}

const pairCells = (pair: readonly [string, string] | undefined): TableCell[] =>
  pair === undefined ? [{ text: '' }, { text: '' }] : [labelCell(pair[0]), wrapping(pair[1])];

/** The cells of a table's head. */
export const headCells = (titles: readonly string[], right: (column: number) => boolean) =>
  titles.map(
    (text, column): TableCell => ({
      text,
      bold: true,
      fillColor: ink.shade,
      alignment: right(column) ? 'right' : 'left',
    }),
  );

/** A section whose heading stays with what follows. Only for what certainly fits on one page. */
export const section = (title: string, ...content: Content[]): Content => ({
  stack: [heading(title), ...content],
  unbreakable: true,
});

/** A table whose heading and head are repeated on every page. Its rows stay whole. */
export interface HeadedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly widths: readonly (number | '*')[];
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Columns from this one on hold numbers and are set flush right. */
  readonly numbersFrom?: number;
  /** Whether the last row is the sum of the others. */
  readonly hasTotal?: boolean;
  readonly fontSize?: number;
}

/** A section that is a table of any length; nothing when it has no rows. */
export function tableSection(section: HeadedTable): Content[] {
  const { title, columns, widths, rows, numbersFrom = columns.length, hasTotal = false } = section;
  if (rows.length === 0) return [];
  const isNumber = (column: number) => column >= numbersFrom;
  const body = rows.map((row, index) =>
    row.map(
      (value, column): TableCell => ({
        ...wrapping(value ?? '–'),
        alignment: isNumber(column) ? 'right' : 'left',
        bold: hasTotal && index === rows.length - 1,
      }),
    ),
  );
  return [
    {
      table: {
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [...widths],
        body: [titleRow(title, columns.length), headCells(columns, isNumber), ...body],
      },
      layout: look('ruled'),
      fontSize: section.fontSize ?? fontSize.label,
    },
  ];
}

/** The first row of a table that carries its heading. */
export const titleRow = (title: string, columns: number): TableCell[] => [
  { ...headingText(title), margin: [-3, 7, 0, 0], colSpan: columns },
  ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '' })),
];
