import { chunksOf } from '../imports/lines.ts';

/** A line that holds something; without text when it is too long or not UTF-8. */
export interface JsonLine {
  /** From 1. */
  readonly number: number;
  readonly text: string | undefined;
}

const lineFeed = 0x0a;

/** Reads the lines of a file one by one, none of them longer in memory than `bytesMax`. */
export async function* jsonLines(file: string, bytesMax: number): AsyncGenerator<JsonLine> {
  let number = 1;
  let begun: Buffer[] = [];
  for await (const chunk of chunksOf(file)) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      const text = textOf([...begun, chunk.subarray(from, to)], bytesMax);
      begun = [];
      from = to + 1;
      if (text !== '') yield { number, text };
      number++;
    }
    // The chunk comes again in the same buffer; of a line that is too long one piece is enough.
    if (bytesIn(begun) <= bytesMax) begun.push(Buffer.from(chunk.subarray(from)));
  }
  const text = textOf(begun, bytesMax);
  if (text !== '') yield { number, text };
}

const bytesIn = (pieces: readonly Buffer[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

function textOf(pieces: readonly Buffer[], bytesMax: number): string | undefined {
  if (bytesIn(pieces) > bytesMax) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)).trim();
  } catch {
    return undefined;
  }
}
