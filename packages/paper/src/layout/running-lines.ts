import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import { contentWidth, fontSize, ink, page } from './page.ts';

/** What every page says above and below its content. */
export interface RunningTexts {
  /** Which document this is. */
  readonly document: string;
  /** What must not be overlooked; empty when there is nothing. */
  readonly notes: string;
  /** By what a lone page is laid to its document: the IRN. */
  readonly foot: string;
}

/** Above every page but the first, which says all that itself. */
export const headerLine =
  ({ document, notes }: RunningTexts): DynamicContent =>
  (current): Content =>
    current === 1
      ? ''
      : {
          columns: [document, { text: notes, alignment: 'right', bold: true }],
          fontSize: fontSize.label,
          margin: [page.left, 24, page.right, 0],
        };

/** Below every page: what it belongs to, and which page of how many. */
export const footerLine =
  ({ foot }: RunningTexts): DynamicContent =>
  (current, count): Content => ({
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: contentWidth,
            y2: 0,
            lineWidth: 0.5,
            lineColor: ink.line,
          },
        ],
      },
      {
        columns: [
          { width: '*', text: foot },
          { width: 'auto', text: `Page ${current} of ${count}` },
        ],
        margin: [0, 3, 0, 0],
      },
    ],
    fontSize: fontSize.label,
    color: ink.quiet,
    margin: [page.left, 12, page.right, 0],
  });
