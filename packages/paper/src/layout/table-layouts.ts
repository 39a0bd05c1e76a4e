import type { CustomTableLayout } from 'pdfmake/interfaces.js';
import { ink } from './page.ts';

/** No lines, and blanks only between the columns. */
const bare: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 4),
  paddingRight: () => 4,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

/** Below the title strong lines around the head and at the end, thin ones between the rows. */
const ruled: CustomTableLayout = {
  hLineWidth: (row, { table }) => {
    if (row === 0) return 0;
    return row <= 2 || row === table.body.length ? 0.7 : 0.25;
  },
  hLineColor: (row, { table }) => (row <= 2 || row === table.body.length ? ink.strong : ink.line),
  vLineWidth: () => 0,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** Two parties beside each other. */
const sideBySide: CustomTableLayout = {
  hLineWidth: (row) => (row === 1 ? 0.25 : 0),
  vLineWidth: (column) => (column === 1 ? 0.25 : 0),
  hLineColor: () => ink.line,
  vLineColor: () => ink.line,
  paddingLeft: (column) => (column === 0 ? 0 : 8),
  paddingRight: () => 8,
  paddingTop: (row) => (row === 0 ? 1 : 4),
  paddingBottom: () => 3,
};

/** Lines around the last row alone, the total. */
const sums: CustomTableLayout = {
  hLineWidth: (row, { table }) => (row >= table.body.length - 1 ? 0.7 : 0),
  vLineWidth: () => 0,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

/** One cell with a frame. */
const box: CustomTableLayout = {
  hLineWidth: () => 0.8,
  vLineWidth: () => 0.8,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** How tables look, by the names that the content uses for it. */
export const tableLayouts = {
  bare,
  ruled,
  sideBySide,
  sums,
  box,
} as const;

export type LayoutName = keyof typeof tableLayouts;
