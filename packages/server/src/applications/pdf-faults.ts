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
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|Movie|Sound|GoTo[ER]|ImportData|SubmitForm|XFA)(?![^\s()<>[\]{}/%])/;
/** Names that matter by what follows: script, and encryption. */
const withValue = /\/(JS|Encrypt)(?=[\s%(<])/g;
const space = new Set(' \t\n\v\f\r\u00a0');
/** How a text, a dictionary and a reference to either begin. */
const value = /[(<\d]/;

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
  const names = namesWithValue(plain);
  if (names.has('JS') || active.test(plain)) return 'active';
  return names.has('Encrypt') ? 'encrypted' : undefined;
}

/** Whether a part of the file is packed in a way that hides objects from `pdfFault`. */
export const hidesObjects = (content: Buffer): boolean =>
  namesPlain(content.toString('latin1')).includes('/ObjStm');

/**
 * A name may write a letter or digit as `#` and two hex digits: `/J#53` is `/JS`. Zeros are space. What
 * else can be written so is part of no name that is looked for, and must not look like a delimiter.
 */
const namesPlain = (text: string): string =>
  text
    .replaceAll('\0', ' ')
    .replace(/#(3\d|[46][1-9A-Fa-f]|[57][\dAa])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );

/** Which of the names that matter by their value have one, whatever stands between. */
function namesWithValue(text: string): Set<string> {
  const found = new Set<string>();
  const skip = gapSkipper(text);
  for (const {
    0: { length },
    1: name = '',
    index,
  } of text.matchAll(withValue)) {
    if (value.test(text.charAt(skip(index + length)))) found.add(name);
  }
  return found;
}

/**
 * Finds where white space and comments end. Comments are not cut out beforehand: where one begins
 * depends on strings and streams, by which a file could hide what it holds. Positions must rise; a gap
 * that was walked through once is not walked again, so that all of them cost one walk together.
 */
function gapSkipper(text: string): (from: number) => number {
  const walked = { from: 0, to: 0 };
  let lineEnd = 0;
  return (from) => {
    let at = from;
    for (; at < text.length; at++) {
      const character = text[at]!;
      if (character === '%') {
        if (lineEnd < at) lineEnd = endOfLine(text, at);
        at = lineEnd;
        // Wherever the walk came from, after a line's end it goes on as the one before did.
        if (at >= walked.from && at < walked.to) return walked.to;
      } else if (!space.has(character)) break;
    }
    Object.assign(walked, { from, to: at });
    return at;
  };
}

function endOfLine(text: string, from: number): number {
  const ends = /[\r\n]/g;
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}
