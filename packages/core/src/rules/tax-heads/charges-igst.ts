import type { Document } from '../document.ts';
import type { Facts } from '../facts.ts';

/**
 * Whether IGST is the tax of a document. The states decide; only a developer of a special economic
 * zone charges IGST inside its own state too (validations, supply types 3).
 */
export const chargesIgst = (document: Document, { taxpayer }: Facts): boolean =>
  !document.chargesCgstSgst || taxpayer?.(document.invoice.SellerDtls.Gstin)?.type === 'SED';
