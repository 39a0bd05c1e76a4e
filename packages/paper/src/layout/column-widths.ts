/** How much room a column needs: a fixed width, or a share of what is left. */
export interface FittedColumns {
  readonly fontSize: number;
  /** In points, without padding; one is `*`. */
  readonly widths: readonly (number | '*')[];
}

/** Points to the left and right of each cell, together. */
export const padding = 6;
/** The smallest is for amounts of many crores of crores in every column. */
const sizes = [8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4];
/** Advance widths of Roboto in ems, rounded up. */
const ems: Readonly<Record<string, number>> = {
  ',': 0.21,
  '.': 0.27,
  ' ': 0.25,
  '-': 0.28,
  '%': 0.73,
};
const digitEms = 0.562;
const letterEms = 0.7;
/** How much wider bold is. */
const boldness = 1.05;

/** About how wide a text is, in ems; a little more rather than less. */
const widthInEms = (text: string): number => {
  let width = 0;
  for (const character of text) {
    const isDigit = character >= '0' && character <= '9';
    width += isDigit ? digitEms : (ems[character] ?? letterEms);
  }
  return width;
};

const longestWord = (title: string): string =>
  title.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/**
 * Widths in which no number is broken, in the largest size of type that leaves `restMin` points for
 * the one column without texts of its own (`undefined`), whose texts may wrap.
 */
export function fitColumns(
  columns: readonly { readonly title: string; readonly texts: readonly string[] | undefined }[],
  width: number,
  restMin: number,
): FittedColumns {
  const needed = columns.map(({ title, texts }) =>
    texts === undefined ? undefined : widest([longestWord(title), ...texts]),
  );
  const sum = needed.reduce<number>((total, em) => total + (em ?? 0), 0);
  const room = width - columns.length * padding - restMin;
  const fontSize = sizes.find((size) => sum * size <= room) ?? sizes.at(-1)!;
  return { fontSize, widths: needed.map((em) => (em === undefined ? '*' : em * fontSize)) };
}

/** The largest size of type, up to `sizeMax`, in which every text fits into a width, in bold too. */
export const fittingSize = (texts: readonly string[], width: number, sizeMax: number): number =>
  Math.min(sizeMax, width / (widest(texts) * boldness));

const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, widthInEms(text)), 0);
