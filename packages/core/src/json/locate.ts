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

/** Where a value of a text stands, and its name when it is a member; UTF-16 offsets. */
interface Place {
  readonly name: Span | undefined;
  readonly value: Span;
}

/** A piece of a text, from the first of its UTF-16 units to just behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The offsets just behind some values of a JSON text that is known to be valid, found in one pass.
 * Paths are lower-cased JSON Pointers without escapes, as `/buyerdtls/pin`.
 */
export function endOffsets(text: string, paths: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  walk(text, (path, { value }) => {
    if (paths.has(path)) found.set(path, value.end);
  });
  return found;
}

/**
 * Where somebody should look in a JSON text, known to be valid, for each of some JSON Pointers: at
 * the value; at the name of an object or list; for what is missing, at what should hold it. Letter
 * case does not matter.
 */
export function locate(text: string, pointers: Iterable<string>): Map<string, Span> {
  const wanted = new Map([...new Set(pointers)].map((one) => [one, lineage(one.toLowerCase())]));
  const paths = new Set([...wanted.values()].flat());
  const places = new Map<string, Place>();
  walk(text, (path, place) => {
    if (paths.has(path)) places.set(path, place);
  });
  const whole = { name: undefined, value: { start: 0, end: 0 } };
  return new Map(
    [...wanted].map(([pointer, path]) => {
      const nearest = path.find((one) => places.has(one)) ?? '';
      return [pointer, worthMarking(text, places.get(nearest) ?? whole)];
    }),
  );
}

/** A pointer and those of all that holds it, from the inside out. */
function lineage(pointer: string): string[] {
  const path = [pointer];
  for (let at = pointer.length; at > 0; ) {
    at = pointer.lastIndexOf('/', at - 1);
    path.push(pointer.slice(0, Math.max(at, 0)));
  }
  return path;
}

/** Objects and lists may fill the text: of those it is the name, or the bracket. */
function worthMarking(text: string, { name, value }: Place): Span {
  if (!'{['.includes(text.charAt(value.start))) return value;
  return name ?? { start: value.start, end: Math.min(value.start + 1, text.length) };
}

/** Goes through a JSON text that is known to be valid, and tells of each value when it ends. */
function walk(text: string, visit: (path: string, place: Place) => void): void {
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
  const value = (path: string, name?: Span): void => {
    space();
    const start = at;
    const first = text[at];
    if (first === '{') members(path);
    else if (first === '[') items(path);
    else if (first === '"') string();
    else while (at < text.length && !',]} \n\r\t'.includes(text.charAt(at))) at++;
    visit(path, { name, value: { start, end: at } });
    space();
  };
  const members = (path: string) => {
    at++;
    space();
    while (text[at] !== '}') {
      const start = at;
      const name = string();
      const end = at;
      space();
      at++;
      value(`${path}/${name.toLowerCase()}`, { start, end });
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
}
