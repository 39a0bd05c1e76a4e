import { otherCountries } from '../../masters/states.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/export-pos-abroad',
  code: '2232',
  message: 'POS should be other country(code: 96 ) for {0} transaction',
  at: 'BuyerDtls.Pos',
  source: 'validations, state code and PIN 2.10, and supply types',
  confidence: 'likely',
  why:
    'The place of supply of an export is abroad. Two codes are published for this; of the twins ' +
    'we raise the one worded like 2261 and 2243, and keep 2229 as a definition.',
  cure: 'Send 96 in BuyerDtls.Pos.',
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
