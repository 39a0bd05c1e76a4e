import type { Span } from '@openirp/core';

/** A place in a text as people count: lines and columns begin at 1, columns are UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines of a text. */
export class Lines {
  readonly #text: string;
  /** Offset of the first character of each line. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#text = text;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The text of a line without its break. */
  line(number: number): string {
    const end = this.#starts[number] ?? this.#text.length + 1;
    return this.#text.slice(this.#starts[number - 1], end - 1);
  }

  /** Where a piece of the text stands. */
  place({ start, end }: Span): TextPlace {
    const [line, column] = this.#at(start);
    const [endLine, endColumn] = this.#at(end);
    return { line, column, endLine, endColumn };
  }

  #at(offset: number): [line: number, column: number] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - this.#starts[low]! + 1];
  }
}
