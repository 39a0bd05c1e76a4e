import type { DocumentType } from '@openirp/client';
import { documentDate, isGstinShaped, isIrnShaped, parseDocumentDate } from '@openirp/core';
import { InvalidArgumentError } from 'commander';

/** An IRN, in lower case as portals write it. */
export function irnArgument(text: string): string {
  const irn = text.toLowerCase();
  if (isIrnShaped(irn)) return irn;
  throw new InvalidArgumentError('An IRN has 64 hexadecimal digits.');
}

export function gstinArgument(text: string): string {
  const gstin = text.toUpperCase();
  if (isGstinShaped(gstin)) return gstin;
  throw new InvalidArgumentError(
    'A GSTIN has 15 characters: two digits, then capitals and digits.',
  );
}

export function ewbNumberArgument(text: string): number {
  if (/^[1-9]\d{11}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('The number of an e-way bill has 12 digits.');
}

/** A day as it travels, `dd/MM/yyyy`; given so, or as `yyyy-MM-dd`. */
export function dateArgument(text: string): string {
  const date = text.includes('-') ? documentDate(text) : text;
  if (parseDocumentDate(date) !== undefined) return date;
  throw new InvalidArgumentError('It takes a day as dd/mm/yyyy or yyyy-mm-dd.');
}

/** A document as its type, number and date tell it apart. */
export type DocumentName = readonly [type: DocumentType, number: string, date: string];

/** `INV:A/17:05/11/2026`. */
export function documentArgument(text: string): DocumentName {
  const [type = '', number = '', date = '', ...more] = text.split(':');
  const known = (['INV', 'CRN', 'DBN'] as const).find((one) => one === type.toUpperCase());
  if (known === undefined || number === '' || more.length > 0) {
    throw new InvalidArgumentError('It takes TYPE:NUMBER:DATE, such as INV:A/17:05/11/2026.');
  }
  return [known, number, dateArgument(date)];
}

/** A whole number of kilometres. */
export function distanceArgument(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes whole kilometres; 0 leaves them to the portal.');
}
