import { WrongFile } from '../imports/lines.ts';

/*
 * As much of XML as spreadsheets are written in: elements with attributes and text, prefixes of
 * namespaces that mean nothing, no comments between cells, no sections of raw characters.
 */

/** What the elements of one name hold: their attributes, and everything between their tags. */
export interface Element {
  readonly attributes: string;
  readonly content: string;
}

/** Elements of a name in a piece of XML; ones of the same name within each other are unknown here. */
export function* elementsIn(xml: string, name: string): Generator<Element> {
  for (const [, attributes = '', content = ''] of xml.matchAll(elementPattern(name))) {
    yield { attributes, content };
  }
}

const elementPattern = remembered((name) => {
  const attributes = `(\\s(?:"[^"]*"|'[^']*'|[^"'>])*?)?`;
  return new RegExp(`<(?:\\w+:)?${name}${attributes}(?:/>|>(.*?)</(?:\\w+:)?${name}\\s*>)`, 'gs');
});

const attributePattern = remembered(
  (name) => new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`),
);

/** Patterns are made once for each name: a sheet has a million cells. */
function remembered(make: (name: string) => RegExp): (name: string) => RegExp {
  const made = new Map<string, RegExp>();
  return (name) => {
    const pattern = made.get(name) ?? make(name);
    made.set(name, pattern);
    return pattern;
  };
}

/** The value of an attribute, prefix or none; undefined when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = attributePattern(name).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : plainText(value);
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>' },
  ...{ quot: '"', apos: "'" },
};

/** A text without the escapes of XML. */
export function plainText(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Pieces of XML that end behind a closing tag, made of bytes as they come. `pieceCharsMax` bounds what
 * may stand between two of those tags.
 */
export async function* piecesOf(
  chunks: AsyncIterable<Uint8Array>,
  closing: RegExp,
  pieceCharsMax: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    const end = lastEnd(rest, closing);
    if (end > 0) {
      yield rest.slice(0, end);
      rest = rest.slice(end);
    }
    if (rest.length > pieceCharsMax) throw new WrongFile('it has a row or text without end');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Behind the last match of a global pattern; 0 when there is none. */
function lastEnd(text: string, closing: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(closing)) end = match.index + match[0].length;
  return end;
}
