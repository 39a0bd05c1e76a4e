import type { CatalogueEntry } from './entry.ts';
import { ewayBill } from './ewaybill.ts';
import { ewb } from './ewb.ts';
import { inv } from './inv.ts';
import { system } from './system.ts';
import { vital } from './vital.ts';

export type { CatalogueEntry } from './entry.ts';

const eInvoice: readonly CatalogueEntry[] = [...vital, ...inv, ...ewb, ...system];

/** Every known code of both systems. */
export const catalogue: readonly CatalogueEntry[] = [...eInvoice, ...ewayBill];

/** Codes of the e-invoice system. */
export const eInvoiceCodes: ReadonlyMap<string, CatalogueEntry> = byCode(eInvoice);

/** Codes of the stand-alone e-way bill API. */
export const ewayBillCodes: ReadonlyMap<string, CatalogueEntry> = byCode(ewayBill);

function byCode(entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}
