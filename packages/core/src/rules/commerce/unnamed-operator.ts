import type { Document } from '../document.ts';
import type { Facts } from '../facts.ts';
import { entryOf } from '../registration.ts';

/** Whether an e-commerce operator files for a supplier in a document that names no operator. */
export const isUnnamedOperator = (
  { invoice: { SellerDtls, TranDtls } }: Document,
  facts: Facts,
): boolean =>
  TranDtls.EcmGstin === undefined &&
  facts.caller !== SellerDtls.Gstin &&
  entryOf(facts.caller, facts)?.type === 'TCS';
