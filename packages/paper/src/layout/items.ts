import type { Content, ContentStack, ContentText, TableCell } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import { headCells, look, titleRow, wrapping } from './blocks.ts';
import { fitColumns } from './column-widths.ts';
import { type ItemColumn, itemColumns } from './item-columns.ts';
import { itemNotes } from './item-notes.ts';
import { contentWidth, ink } from './page.ts';

const descriptionMin = 90;
/** Notes longer than this have a row of their own across the table. */
const narrowNotesMax = 120;
/** A row of more characters might not fit on a page and has to be allowed to break. */
const wholeRowMax = 4000;

/** The table of goods and services; its heads are repeated on every page. */
export function itemTable(items: readonly Fields[]): Content[] {
  const columns = itemColumns(items);
  const rows = items.map((item) => columns.map(({ text }) => text?.(item)));
  const measured = columns.map(({ title, text }, column) => ({
    title,
    texts: text === undefined ? undefined : rows.map((row) => row[column] ?? ''),
  }));
  const { fontSize, widths } = fitColumns(measured, contentWidth, descriptionMin);
  const notes = items.map((item) => itemNotes(item) ?? '');
  const titles = columns.map(({ title }) => title);
  return [
    {
      table: {
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: notes.every((note) => note.length <= wholeRowMax),
        widths: [...widths],
        body: [
          titleRow('Goods and services', columns.length),
          headCells(titles, (column) => columns[column]!.isNumber),
          ...items.flatMap((item, row) => itemRows(columns, item, rows[row]!, notes[row]!)),
        ],
      },
      layout: look('ruled'),
      fontSize,
    },
  ];
}

function itemRows(
  columns: readonly ItemColumn[],
  item: Fields,
  texts: readonly (string | undefined)[],
  notes: string,
): TableCell[][] {
  const isLong = notes.length > narrowNotesMax;
  const cells = columns.map(({ isNumber }, column): ContentText | ContentStack => {
    const text = texts[column];
    if (text === undefined) return description(item, isLong ? '' : notes);
    return { text, alignment: isNumber ? 'right' : 'left', noWrap: true };
  });
  if (!isLong) return [cells];
  // No line between an item and its notes.
  const open = cells.map((cell): TableCell => ({ ...cell, border: [false, true, false, false] }));
  return [open, wideNotes(item, notes, columns.length)];
}

function description(item: Fields, notes: string): ContentText | ContentStack {
  const isService = item.text('IsServc') === 'Y';
  const name = wrapping(item.text('PrdDesc') ?? (isService ? 'Service' : 'Goods'));
  if (notes === '') return name;
  return { stack: [name, { ...wrapping(notes), color: ink.quiet, margin: [0, 1, 0, 0] }] };
}

/** They name their item, from which a page may part them. */
const wideNotes = (item: Fields, notes: string, columns: number): TableCell[] => [
  {
    ...wrapping(`Sl. ${item.text('SlNo')}: ${notes}`),
    color: ink.quiet,
    colSpan: columns,
    border: [false, false, false, true],
  },
  ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '' })),
];
