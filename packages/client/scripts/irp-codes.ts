import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eInvoiceCodes, ewayBillCodes } from '@openirp/core';

/*
 * Writes src/irp-code.ts, the codes as types: node packages/client/scripts/irp-codes.ts. A generated
 * union costs the compiler less than one that it must find in the catalogue.
 */

const codesPerLine = 12;

export const codeModule = (): string => `/*
 * Made by \`node packages/client/scripts/irp-codes.ts\` from the catalogue of core; a test compares. Not
 * to be edited by hand.
 */

/** Codes of the e-invoice system. */
// biome-ignore format: a table.
export type EInvoiceCode =
${union(eInvoiceCodes.keys())};

/** Codes of the e-way bill system, in which the cancellation of e-way bills answers. */
// biome-ignore format: a table.
export type EwayBillCode =
${union(ewayBillCodes.keys())};

/** Every code that a portal is known to answer. */
export type IrpCode = EInvoiceCode | EwayBillCode;
`;

function union(codes: Iterable<string>): string {
  const all = [...codes].map((code) => `'${code}'`);
  const lines: string[] = [];
  for (let at = 0; at < all.length; at += codesPerLine) {
    lines.push(`  | ${all.slice(at, at + codesPerLine).join(' | ')}`);
  }
  return lines.join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../src/irp-code.ts'), codeModule());
}
