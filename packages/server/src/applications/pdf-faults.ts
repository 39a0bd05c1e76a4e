/** No report is larger. */
export const reportBytesMax = 5 * 1024 * 1024;

/** Why a file is not taken as a report. */
export type PdfFault = 'empty' | 'too large' | 'no pdf' | 'cut short' | 'active' | 'encrypted';

/** Readers look for the end mark in so many last bytes. */
const tailBytes = 1024;

/**
 * What makes a PDF do something, or carry something, when it is opened. A name in a dictionary ends
 * with a character that cannot be part of it.
 */
const active =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|XFA)(?![^\s()<>[\]{}/%])|\/JS\s{0,10}(?:[(<]|\d+\s+\d+\s+R)/;
const encrypted = /\/Encrypt\s{0,10}(?:<<|\d+\s+\d+\s+R)/;

/**
 * What is wrong with a file that is said to be a PDF; judged by its content alone. Nothing in it is
 * decompressed: what is packed costs nothing, however large it would become.
 */
export function pdfFault(content: Buffer): PdfFault | undefined {
  if (content.length === 0) return 'empty';
  if (content.length > reportBytesMax) return 'too large';
  if (!/^%PDF-[12]\.\d[\s%]/.test(content.subarray(0, 16).toString('latin1'))) return 'no pdf';
  const text = content.toString('latin1');
  if (!text.slice(-tailBytes).includes('%%EOF')) return 'cut short';
  const plain = namesPlain(text);
  if (active.test(plain)) return 'active';
  return encrypted.test(plain) ? 'encrypted' : undefined;
}

/** Whether a part of the file is packed in a way that hides objects from `pdfFault`. */
export const hidesObjects = (content: Buffer): boolean =>
  namesPlain(content.toString('latin1')).includes('/ObjStm');

/** A name may write any character as `#` and two hex digits: `/J#53` is `/JS`. Zeros are space. */
const namesPlain = (text: string): string =>
  text
    .replaceAll('\0', ' ')
    .replace(/#([2-7][0-9A-Fa-f])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
