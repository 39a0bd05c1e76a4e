/** One document of a file. */
export interface FoundDocument {
  readonly text: string;
  /** Where it stands: `[3]` in a list, `:4` for a line; empty where it is the whole file. */
  readonly place: string;
}

/** A file, or a line of one, that is no JSON at all. */
export interface Unreadable {
  readonly place: string;
  readonly reason: string;
}

/** The documents of a JSON text: one object, a list of them, or one in each line. */
export function splitDocuments(text: string): readonly (FoundDocument | Unreadable)[] {
  // Editors on Windows begin files with a mark that no JSON has.
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.trim() === '') return [{ place: '', reason: 'it is empty' }];
  const fault = faultOf(content);
  if (fault === undefined) {
    if (!content.trimStart().startsWith('[')) return [{ text: content, place: '' }];
    return entriesOf(content).map((entry, index) => ({ text: entry, place: `[${index}]` }));
  }
  const lines = content.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const isOnePerLine = lines.length > 1 && faultOf(first) === undefined;
  return isOnePerLine ? documentsOfLines(lines) : [{ place: '', reason: fault }];
}

function documentsOfLines(lines: readonly string[]): (FoundDocument | Unreadable)[] {
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `:${index + 1}`;
    const reason = faultOf(line);
    return [reason === undefined ? { text: line, place } : { place, reason }];
  });
}

/** Why a text is no JSON; undefined when it is. */
function faultOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const significant = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** The texts of the entries of a JSON list, just as they were written. */
function entriesOf(list: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  const end = (at: number) => {
    const entry = list.slice(start, at).trim();
    if (entry !== '') entries.push(entry);
    start = at + 1;
  };
  for (const { 0: token, index } of list.matchAll(significant)) {
    if (token === '{' || token === '[') {
      if (depth === 0) start = index + 1;
      depth++;
    } else if (token === '}' || token === ']') {
      depth--;
      if (depth === 0) end(index);
    } else if (token === ',' && depth === 1) {
      end(index);
    }
  }
  return entries;
}
