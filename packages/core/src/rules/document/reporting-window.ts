import { addDays, documentDate } from '../../ist.ts';
import type { Document } from '../document.ts';
import type { Facts } from '../facts.ts';
import type { Verdict } from '../rule.ts';
import { sellerTurnoverCrore } from './seller-turnover.ts';

const windowDays = 30;

/** Holds when the seller's turnover is below the limit, or the document 30 days old at most. */
export const reportedInTime =
  (turnoverCroreMin: number) =>
  (document: Document, facts: Facts): Verdict => {
    const { day, invoice } = document;
    // Nearly every document is of today.
    if (day === undefined || day >= facts.today) return true;
    const firstDay = addDays(facts.today, -windowDays);
    if (day >= firstDay) return true;
    if (sellerTurnoverCrore(document, facts) < turnoverCroreMin) return true;
    return {
      fill: [turnoverCroreMin],
      expected: `${documentDate(firstDay)} or later`,
      actual: invoice.DocDtls.Dt,
    };
  };
