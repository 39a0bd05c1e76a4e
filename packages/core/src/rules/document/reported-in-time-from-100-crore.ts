import { rule } from '../rule.ts';
import { reportedInTime } from './reporting-window.ts';
import { sellerWithTurnover } from './seller-turnover.ts';

const dated = (Dt: string) => ({ invoice: { DocDtls: { Dt } }, today: '2024-03-31' }) as const;

export default rule({
  id: 'document/reported-in-time-from-100-crore',
  code: '2305',
  message:
    'IRN cannot be generated with document date prior to 30 days from today for suppliers with turnover above {0} Cr',
  at: 'DocDtls.Dt',
  source: 'validations, document 5.4',
  confidence: 'sure',
  why: 'Since November 2023 sellers of 100 crore and more report within 30 days.',
  cure: 'Register documents within 30 days of their date; this one cannot be registered any more.',
  needs: 'taxpayers',
  since: '2023-11-01',
  // From April 2025 on the lower limit of 10 crore says all that this one said.
  until: '2025-03-31',
  holds: reportedInTime(100),
  accepts: {
    '30 days old': { ...dated('01/03/2024'), taxpayers: sellerWithTurnover(100) },
    '31 days old, from a seller below 100 crore': {
      ...dated('29/02/2024'),
      taxpayers: sellerWithTurnover(99.99),
    },
  },
  refuses: {
    '31 days old, from a seller of 100 crore': {
      ...dated('29/02/2024'),
      taxpayers: sellerWithTurnover(100),
    },
  },
});
