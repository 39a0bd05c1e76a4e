import type { Invoice } from '@openirp/core';

/** What names a document at every IRP. `date` is `dd/MM/yyyy`. */
export const documentKey = (gstin: string, type: string, number: string, date: string): string =>
  [gstin, type.toUpperCase(), number.toUpperCase(), date].join(' ');

/** The same of an invoice's JSON text; undefined when it is none, which a portal will refuse. */
export function documentIn(payload: string): string | undefined {
  try {
    const { SellerDtls, DocDtls } = JSON.parse(payload) as Partial<Invoice>;
    if (SellerDtls === undefined || DocDtls === undefined) return undefined;
    return documentKey(SellerDtls.Gstin, DocDtls.Typ, DocDtls.No, DocDtls.Dt);
  } catch {
    return undefined;
  }
}
