import { otherCountries } from '../../masters/states.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/export-recipient-pos-abroad',
  code: '2229',
  message: 'Recipient POS should be other country(96) incase of transaction -{0}',
  at: 'BuyerDtls.Pos',
  source: 'validations, state code and PIN 2.10, and supply types',
  confidence: 'likely',
  why: 'The twin of 2232, which is raised.',
  cure: 'Send 96 in BuyerDtls.Pos.',
  raised: false,
  holds: ({ isExport, pos, supply }) =>
    !isExport ||
    pos === otherCountries || { fill: [supply], expected: otherCountries, actual: pos },
  accepts: { 'an export': { invoice: exported() }, 'a supply inside India': {} },
  refuses: {
    'an export with a place of supply in India': {
      invoice: exported({ BuyerDtls: { Pos: '27' } }),
    },
  },
});
