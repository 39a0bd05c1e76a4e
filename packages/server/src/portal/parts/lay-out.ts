/** Longer lines are nothing to read. */
const lineCharsMax = 400;

/** Whether a text should be laid out before anybody looks for something in it. */
export const isPacked = (text: string): boolean =>
  text.split('\n').some((line) => line.length > lineCharsMax);

/** A JSON text that is known to be valid, every member and entry on a line of its own. */
export function laidOut(text: string): string {
  const pieces: string[] = [];
  let depth = 0;
  const broken = () => pieces.push('\n', '  '.repeat(depth));
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === '}' || token === ']') {
      depth--;
      if (!isOpening(pieces.at(-1))) broken();
    } else if (isOpening(pieces.at(-1))) broken();
    pieces.push(token === ':' ? ': ' : token);
    if (token === ',') broken();
    if (isOpening(token)) depth++;
  }
  return pieces.join('');
}

const isOpening = (piece: string | undefined): boolean => piece === '{' || piece === '[';
