import { WrongFile } from '../imports/lines.ts';
import { elementsIn, piecesOf, plainText } from './xml.ts';
import type { ZipFile } from './zip-file.ts';

const path = 'xl/sharedStrings.xml';
/** These are kept in memory. */
const bytesMax = 64 * 1024 * 1024;
const textCharsMax = 4 * 1024 * 1024;

/** The texts that the cells of a workbook share, by number; none where it shares none. */
export async function sharedTexts(zip: ZipFile): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!zip.has(path)) return texts;
  for await (const xml of piecesOf(tooLarge(zip), /<\/(?:\w+:)?si\s*>/g, textCharsMax)) {
    for (const { content } of elementsIn(xml, 'si')) texts.push(textIn(content));
  }
  return texts;
}

async function* tooLarge(zip: ZipFile): AsyncGenerator<Buffer> {
  try {
    yield* zip.chunks(path, bytesMax);
  } catch (error) {
    if (!(error instanceof WrongFile)) throw error;
    throw new WrongFile('it has too much text');
  }
}

/** A text of one or more runs, without the guides to its pronunciation. */
export function textIn(xml: string): string {
  const spoken = xml.includes('rPh')
    ? xml.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh\s*>/gs, '')
    : xml;
  let text = '';
  for (const { content } of elementsIn(spoken, 't')) text += plainText(content);
  // Excel writes characters that XML cannot hold as _x000D_.
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
