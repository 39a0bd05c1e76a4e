/** A table in columns as wide as their cells; the last one is not padded. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at]!)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
