import { parseDocumentDate } from '../../ist.ts';
import type { EwayBillRule } from '../rule.ts';

const dated = (TransDocDt: string) => ({ EwbDtls: { TransDocNo: 'LR/1', TransDocDt } });

export default {
  id: 'eway-bill/document-date-in-calendar',
  code: '4017',
  message: 'Incorrect date format',
  at: 'EwbDtls.TransDocDt',
  source: 'validations, e-way bill 14.17',
  confidence: 'sure',
  why: 'The schema lets any ten letters, digits, dashes and slashes pass; a date is dd/MM/yyyy.',
  cure: 'Write TransDocDt like 14/08/2026.',
  holds: ({ documentDate }) =>
    documentDate === undefined ||
    parseDocumentDate(documentDate) !== undefined || {
      expected: 'a day as dd/MM/yyyy',
      actual: documentDate,
    },
  accepts: {
    'no transport document': {},
    'a day': { invoice: dated('14/08/2026') },
  },
  refuses: {
    'year first': { invoice: dated('2026-08-14') },
    'with dashes': { invoice: dated('14-08-2026') },
    'a day that no month has': { byIrn: dated('31/09/2026').EwbDtls },
  },
} satisfies EwayBillRule;
