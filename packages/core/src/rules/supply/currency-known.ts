import { isCurrency } from '../../masters/currencies.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/currency-known',
  code: '2203',
  message: 'Invalid Foreign Currency',
  at: 'ExpDtls.ForCur',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'The currency that the buyer abroad pays in is one of the customs list.',
  cure: 'Send the three letters of ISO 4217 in ExpDtls.ForCur, such as USD.',
  holds: ({ invoice: { ExpDtls } }) =>
    ExpDtls?.ForCur === undefined ||
    isCurrency(ExpDtls.ForCur) || { expected: 'a currency code', actual: ExpDtls.ForCur },
  accepts: {
    'Singapore dollars': { invoice: exported() },
    'no currency given': { invoice: exported({ ExpDtls: { ForCur: null } }) },
    'small letters': { invoice: exported({ ExpDtls: { ForCur: 'usd' } }) },
  },
  refuses: {
    'three letters of no currency': { invoice: exported({ ExpDtls: { ForCur: 'ABC' } }) },
  },
});
