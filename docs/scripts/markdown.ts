/** Prose whose characters mean nothing to Markdown: `a*b` stays `a*b`, a `name` stays code. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`\s]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\`*_[\]<>~]/g, '\\$&')))
    .join('')
    .replace(/^([#+-]|\d+\.)(?=\s)/, '\\$1')
    .replaceAll('\n', '<br>');

/** Text as it is, in a code span whose fence is longer than any inside. */
export function code(text: string): string {
  if (text === '') return '';
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** A table; the cells are Markdown already. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  // Rows are cut at pipes before anything else, inside code spans too; `\\|` does not cut.
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page of blocks, under a word to whoever would edit it. */
export const page = (title: string, ...blocks: readonly string[]): string =>
  `${['<!-- Written by `npm run reference`; edits are lost. -->', `# ${title}`, ...blocks].join('\n\n')}\n`;

/** A list of links or names, or a dash for none. */
export const listed = (items: readonly string[]): string =>
  items.length === 0 ? '–' : items.join(', ');
