import { sellerTurnoverCrore, sellerWithTurnover } from '../document/seller-turnover.ts';
import { rule } from '../rule.ts';
import { codesAtFault } from './codes-at-fault.ts';

const withHsn = (HsnCd: string) => ({ ItemList: [{ HsnCd }] });

export default rule({
  id: 'items/hsn-digits-for-turnover',
  // The number of this refusal is not public; this is the published one for a code.
  code: '2176',
  message: 'HSN code(s)-{0} is invalid',
  at: 'ItemList[].HsnCd',
  source: 'validations, items 6.6',
  confidence: 'guess',
  why: 'Sellers above 5 crore of turnover classify with six digits; smaller ones may stop at four.',
  cure: 'Send the code with six or eight digits.',
  needs: 'taxpayers',
  holds: (document, facts) =>
    sellerTurnoverCrore(document, facts) <= 5 ||
    codesAtFault(document.lines, 'HsnCd', ({ hsn }) => hsn.length >= 6),
  accepts: {
    'four digits at 5 crore': {
      invoice: withHsn('8471'),
      taxpayers: sellerWithTurnover(5),
    },
    'four digits from a seller of unknown turnover': {
      invoice: withHsn('8471'),
      taxpayers: sellerWithTurnover(undefined),
    },
    'six digits above 5 crore': {
      invoice: withHsn('847130'),
      taxpayers: sellerWithTurnover(5.01),
    },
    'eight digits above 5 crore': { taxpayers: sellerWithTurnover(500) },
  },
  refuses: {
    'four digits above 5 crore': {
      invoice: withHsn('8471'),
      taxpayers: sellerWithTurnover(5.01),
    },
  },
});
