const notice = `/*
 * Made by \`node packages/core/scripts/build-masters.ts\`; docs/masters.md names the sources, and a
 * test compares. Not to be edited by hand.
 */
`;

/** A module that exports one record of texts, formatted as the linter wants it. */
export function recordModule(
  constant: string,
  meaning: string,
  entries: readonly (readonly [key: string, text: string])[],
): string {
  const lines = entries.map(([key, text]) => `  ${quotedKey(key)}: ${quoted(text)},\n`);
  return `${notice}
/** ${meaning} */
export const ${constant}: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
}

const quotedKey = (key: string): string =>
  /^[A-Za-z]\w*$|^[1-9]\d*$/.test(key) ? key : `'${key}'`;

const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);
