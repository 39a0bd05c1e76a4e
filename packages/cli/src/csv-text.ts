/** Without it Excel takes UTF-8 for the code page of the machine. */
export const byteOrderMark = '\ufeff';

/** One record of CSV (RFC 4180). */
export const csvRecord = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`;

function quoted(text: string): string {
  // Excel would compute a text that begins so, and some of them come from outside.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
