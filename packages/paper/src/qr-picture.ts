import { encode } from 'uqr';
import { PrintError } from './print-error.ts';

/** A QR code as a drawing, and how large it has to be printed. */
export interface QrPicture {
  readonly svg: string;
  /** With the quiet zone, in points. */
  readonly width: number;
}

const pointsInMillimetre = 72 / 25.4;
/** Small enough for the page, large enough for any telephone and a worn printer. */
const moduleMillimetres = 0.42;
const codeMillimetresMin = 45;
/** Light modules around a code, as its standard asks. */
export const quietZone = 4;
/** What the largest code holds at this correction level. */
const charsMax = 2331;

/** The dark modules of a QR code as the path of an SVG, one unit a module, no quiet zone around. */
export interface QrPath {
  readonly path: string;
  /** Modules on each side. */
  readonly size: number;
}

/**
 * Draws a text as a QR code with error correction M, which bears a stamp or a crease. One path, so
 * that no viewer shows hairlines between neighbouring modules. Throws `PrintError` for a text that is
 * too long for a code.
 */
export function qrPath(text: string): QrPath {
  if (Buffer.byteLength(text) > charsMax) {
    throw new PrintError(`The signed QR code has more than ${charsMax} characters.`);
  }
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return { path: data.map((row, y) => darkRuns(row, y)).join(''), size };
}

/** A text as a QR code with its quiet zone, in the size in which it is printed. */
export function qrPicture(text: string): QrPicture {
  const { path, size } = qrPath(text);
  const edge = size + 2 * quietZone;
  const corner = `${-quietZone} ${-quietZone}`;
  const millimetres = Math.max(moduleMillimetres, codeMillimetresMin / size);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${corner} ${edge} ${edge}"><path d="${path}"/></svg>`,
    width: edge * millimetres * pointsInMillimetre,
  };
}

/** A rectangle for each run of dark modules in a row. */
function darkRuns(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    path += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`;
  }
  return path;
}
