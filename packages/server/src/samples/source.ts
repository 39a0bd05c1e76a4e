/*
 * Putting programs together from pieces of text.
 */

/**
 * A piece of source code as it is written: only `\`` and `\${` are undone, so that the backslashes of
 * the other language stay what they are.
 */
export function code(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const parts = strings.raw.map((part) => part.replace(/\\(`|\$\{)/g, '$1'));
  const text = parts.map((part, index) => part + (values[index] ?? '')).join('');
  return text.replace(/^\n/, '').trimEnd();
}

/** Pieces with an empty line between; those that are empty or undefined are left out. */
export const paragraphs = (...pieces: readonly (string | undefined)[]): string =>
  pieces.filter((piece) => piece !== undefined && piece !== '').join('\n\n');

/** A piece moved to the right; empty lines stay empty. */
export const indented = (piece: string, by: string): string => piece.replace(/^(?=.)/gm, by);

/** A piece without the lines that match. */
export const without = (piece: string, line: RegExp): string =>
  piece
    .split('\n')
    .filter((text) => !line.test(text))
    .join('\n');

/** The lines, by the name that each brings in, whose name is used in some code. */
export const linesFor = (used: string, lines: Readonly<Record<string, string>>): string =>
  Object.entries(lines)
    .filter(([name]) => new RegExp(`(?<![\\w.])${name}\\b`).test(used))
    .map(([, line]) => line)
    .join('\n');

/** JSON to be read: whatever fits into a line stands in one. */
export function jsonText(value: unknown, indent = ''): string {
  const short = inOneLine(value);
  if (indent.length + short.length <= 88 || typeof value !== 'object' || value === null) {
    return short;
  }
  const inner = `${indent}  `;
  const [start, end] = Array.isArray(value) ? '[]' : '{}';
  const members = Array.isArray(value)
    ? value.map((item) => jsonText(item, inner))
    : Object.entries(value).map(([name, member]) => `"${name}": ${jsonText(member, inner)}`);
  return `${start}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${end}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `"${name}": ${inOneLine(member)}`);
  return `{ ${members.join(', ')} }`;
}
