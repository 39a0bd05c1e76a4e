import { parseDocumentDate, documentDate as written } from '../../ist.ts';
import type { EwayBillRule } from '../rule.ts';

const dated = (TransDocDt: string) => ({ EwbDtls: { TransDocNo: 'LR/1', TransDocDt } });

export default {
  id: 'eway-bill/document-date-not-in-future',
  code: '4016',
  message: 'Transport document date cannot be a future date',
  at: 'EwbDtls.TransDocDt',
  source: 'validations, e-way bill 14.17',
  confidence: 'sure',
  why: 'A transport document is written when the goods are handed over.',
  cure: 'Correct TransDocDt.',
  holds({ documentDate }, _document, { today }) {
    const day = documentDate === undefined ? undefined : parseDocumentDate(documentDate);
    if (day === undefined || day <= today) return true;
    return { expected: `at the latest ${written(today)}`, actual: written(day) };
  },
  accepts: {
    'no transport document': {},
    'one of today': { invoice: dated('14/08/2026') },
  },
  refuses: {
    'one of tomorrow': { invoice: dated('15/08/2026') },
    'one of tomorrow, under its old name': { byIrn: { TrnDocNo: 'LR/1', TrnDocDt: '15/08/2026' } },
  },
} satisfies EwayBillRule;
