/** Where a value stands in a JSON text, as .NET's reader words it: both counts begin at 0. */
export interface Position {
  readonly lineNumber: number;
  /** UTF-8 bytes from the beginning of the line. */
  readonly bytePositionInLine: number;
}

/** The line and byte position of a UTF-16 offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    lineNumber: before.split('\n').length - 1,
    bytePositionInLine: new TextEncoder().encode(before.slice(lineStart)).length,
  };
}

/**
 * The offsets just behind some values of a JSON text that is known to be valid, found in one pass.
 * Paths are lower-cased JSON Pointers without escapes, as `/buyerdtls/pin`.
 */
export function endOffsets(text: string, paths: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  let at = 0;

  const space = () => {
    while (' \n\r\t'.includes(text.charAt(at)) && at < text.length) at++;
  };
  const string = (): string => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return JSON.parse(text.slice(start, at));
  };
  const value = (path: string): void => {
    space();
    const first = text[at];
    if (first === '{') members(path);
    else if (first === '[') items(path);
    else if (first === '"') string();
    else while (at < text.length && !',]} \n\r\t'.includes(text.charAt(at))) at++;
    if (paths.has(path)) found.set(path, at);
    space();
  };
  const members = (path: string) => {
    at++;
    space();
    while (text[at] !== '}') {
      const name = string();
      space();
      at++;
      value(`${path}/${name.toLowerCase()}`);
      if (text[at] === ',') at++;
      space();
    }
    at++;
  };
  const items = (path: string) => {
    at++;
    space();
    for (let index = 0; text[at] !== ']'; index++) {
      value(`${path}/${index}`);
      if (text[at] === ',') at++;
      space();
    }
    at++;
  };

  value('');
  return found;
}
