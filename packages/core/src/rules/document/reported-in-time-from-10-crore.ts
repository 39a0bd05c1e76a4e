import { rule } from '../rule.ts';
import { reportedInTime } from './reporting-window.ts';
import { sellerWithTurnover } from './seller-turnover.ts';

const oneDayLate = { Dt: '14/07/2026' };

export default rule({
  id: 'document/reported-in-time-from-10-crore',
  code: '2305',
  message:
    'IRN cannot be generated with document date prior to 30 days from today for suppliers with turnover above {0} Cr',
  at: 'DocDtls.Dt',
  source: 'validations, document 5.4',
  confidence: 'sure',
  why: 'Since April 2025 sellers of 10 crore and more report within 30 days.',
  cure: 'Register documents within 30 days of their date; this one cannot be registered any more.',
  needs: 'taxpayers',
  since: '2025-04-01',
  holds: reportedInTime(10),
  accepts: {
    '30 days old': {
      invoice: { DocDtls: { Dt: '15/07/2026' } },
      taxpayers: sellerWithTurnover(10),
    },
    '31 days old, from a seller below 10 crore': {
      invoice: { DocDtls: oneDayLate },
      taxpayers: sellerWithTurnover(9.99),
    },
    '31 days old, from a seller of unknown turnover': {
      invoice: { DocDtls: oneDayLate },
      taxpayers: sellerWithTurnover(undefined),
    },
  },
  refuses: {
    '31 days old, from a seller of 10 crore': {
      invoice: { DocDtls: oneDayLate },
      taxpayers: sellerWithTurnover(10),
    },
    'a credit note, 31 days old': {
      invoice: { DocDtls: { ...oneDayLate, Typ: 'CRN' } },
      taxpayers: sellerWithTurnover(500),
    },
  },
});
