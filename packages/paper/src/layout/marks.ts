import type { Content, Watermark } from 'pdfmake/interfaces.js';
import type { PrintableInvoice } from '../printable-invoice.ts';
import { look } from './blocks.ts';
import { fontSize, ink } from './page.ts';
import { shownInstant } from './times.ts';

const sandboxText = 'SANDBOX – no legal effect';

/** Boxes below the title that say what must not be overlooked. */
export function marks({ status, cancelledAt, isSandbox }: PrintableInvoice): Content[] {
  const when = cancelledAt === undefined ? '' : ` on ${shownInstant(cancelledAt)}`;
  return [
    ...(status === 'CNL' ? [box(`CANCELLED${when}`)] : []),
    ...(isSandbox ? [box(sandboxText)] : []),
  ];
}

/** The same for the head of every further page. */
export function runningNotes({ status, isSandbox }: PrintableInvoice): string {
  const notes = [status === 'CNL' ? 'CANCELLED' : '', isSandbox ? sandboxText : ''];
  return notes.filter((note) => note !== '').join(', ');
}

const box = (text: string): Content => ({
  table: { body: [[{ text, bold: true, fontSize: fontSize.party }]] },
  layout: look('box'),
  margin: [0, 5, 0, 0],
});

/** Across every page, light enough to read through: a cancellation before all else. */
export function watermark({ status, isSandbox }: PrintableInvoice): Watermark | undefined {
  if (status !== 'CNL' && !isSandbox) return undefined;
  return {
    text: status === 'CNL' ? 'CANCELLED' : 'SANDBOX',
    bold: true,
    // Small enough to leave the QR code alone.
    fontSize: 84,
    angle: -45,
    color: ink.strong,
    opacity: status === 'CNL' ? 0.16 : 0.07,
  };
}
