import type { Fraction, Paise } from '../../money.ts';
import { agrees } from '../amounts.ts';
import type { Document, Line } from '../document.ts';
import type { Facts } from '../facts.ts';
import type { Broken, Verdict } from '../rule.ts';

/** Goods valued by their retail sale price: neither AssAmt nor the tax follows in the usual way. */
export const isValuedByRetailPrice = (hsn: string, { settings }: Facts): boolean =>
  settings.retailPriceHsn.length > 0 &&
  settings.retailPriceHsn.some((beginning) => hsn.startsWith(beginning));

/** Whether GST amounts must follow from the rate: those of notes, which adjust others, need not. */
export const ratesAreChecked = (line: Line, document: Document, facts: Facts): boolean =>
  document.type === 'INV' && !isValuedByRetailPrice(line.hsn, facts);

/** Supplies under bond or letter of undertaking name the rate of the goods, but charge nothing. */
export const mayChargeNothing = ({ supply }: Document): boolean =>
  supply === 'EXPWOP' || supply === 'SEZWOP';

/** Holds when a cess is the one that its rate asks for. */
export function cessAtRate(
  amount: Paise,
  due: Fraction,
  document: Document,
  fill: Broken['fill'],
): Verdict {
  if (document.type !== 'INV') return true;
  if (amount === 0n && mayChargeNothing(document)) return true;
  return agrees(amount, due, fill);
}
