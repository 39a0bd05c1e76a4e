import type { Document } from '../document.ts';
import { exampleGstins } from '../example-world.ts';
import type { Facts } from '../facts.ts';
import type { Example } from '../rule.ts';

/** The seller's aggregate turnover in crore rupees; 0 when it is not known. */
export const sellerTurnoverCrore = ({ invoice }: Document, { taxpayer }: Facts): number =>
  taxpayer?.(invoice.SellerDtls.Gstin)?.turnoverCrore ?? 0;

/** Taxpayers of an example whose seller has that turnover. */
export const sellerWithTurnover = (
  turnoverCrore: number | undefined,
): NonNullable<Example['taxpayers']> => ({ [exampleGstins.seller]: { turnoverCrore } });
