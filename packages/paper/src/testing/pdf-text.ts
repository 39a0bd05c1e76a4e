import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  /** The text of each page, in the order in which it was set. */
  readonly pages: readonly string[];
  readonly information: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
}

/** Reads a PDF back with a library that has nothing to do with the one that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // A copy, because the reader takes the bytes away.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(texts.join('').replace(/\s+/g, ' '));
  }
  const { info } = await document.getMetadata();
  const language = (info as { Language?: string }).Language;
  await document.loadingTask.destroy();
  return { pages, information: info as Record<string, unknown>, language };
}
