import { otherCountries } from '../../masters/states.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/export-buyer-abroad',
  code: '2261',
  message: 'Recipient state code should be other country(code: 96 ) for {0} transaction',
  at: 'BuyerDtls.Stcd',
  source: 'validations, state code and PIN 2.10, and supply types',
  confidence: 'sure',
  why: 'Who buys an export sits abroad, and 96 stands for every other country.',
  cure: 'Send 96 in BuyerDtls.Stcd.',
  holds: ({ isExport, buyerState, supply }) =>
    !isExport ||
    buyerState === otherCountries || {
      fill: [supply],
      expected: otherCountries,
      actual: buyerState,
    },
  accepts: { 'a buyer abroad': { invoice: exported() }, 'a supply inside India': {} },
  refuses: {
    'an export to a buyer in India': {
      invoice: exported({ BuyerDtls: { Stcd: '27', Pin: 400001 } }),
    },
  },
});
