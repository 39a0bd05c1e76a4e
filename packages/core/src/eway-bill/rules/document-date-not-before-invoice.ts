import { parseDocumentDate, documentDate as written } from '../../ist.ts';
import type { EwayBillRule } from '../rule.ts';

const dated = (TransDocDt: string) => ({ EwbDtls: { TransDocNo: 'LR/1', TransDocDt } });

export default {
  id: 'eway-bill/document-date-not-before-invoice',
  code: '4021',
  message: 'Transporter document date cannot be earlier than the invoice date.',
  at: 'EwbDtls.TransDocDt',
  source: 'validations, e-way bill 14.17',
  confidence: 'sure',
  why: 'Goods leave with their invoice, so they are handed over on its day at the earliest.',
  cure: 'Correct TransDocDt.',
  holds({ documentDate }, { day: invoiced }) {
    const day = documentDate === undefined ? undefined : parseDocumentDate(documentDate);
    if (day === undefined || invoiced === undefined || day >= invoiced) return true;
    return { expected: `at the earliest ${written(invoiced)}`, actual: written(day) };
  },
  accepts: {
    'no transport document': {},
    'one of the same day': { invoice: dated('14/08/2026') },
    'a later one': { invoice: dated('16/08/2026'), today: '2026-08-20' },
  },
  refuses: {
    'one of the day before': { invoice: dated('13/08/2026') },
    'one of the day before, by IRN': { byIrn: dated('13/08/2026').EwbDtls },
  },
} satisfies EwayBillRule;
