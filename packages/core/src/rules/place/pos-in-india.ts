import { otherCountries } from '../../masters/states.ts';
import { exported, sezSupply } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/pos-in-india',
  code: '2242',
  message: 'Recipient POS should not be Other Country(code -96) incase of transaction type {0}',
  at: 'BuyerDtls.Pos',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'Only an export has its place of supply abroad.',
  cure: 'Send the state of supply in BuyerDtls.Pos, or an export type in SupTyp.',
  holds: ({ isExport, pos, supply }) =>
    isExport ||
    pos !== otherCountries || { fill: [supply], expected: 'a state of India', actual: pos },
  accepts: {
    'a supply to Maharashtra': {},
    'an export': { invoice: exported() },
  },
  refuses: {
    'a B2B supply abroad': { invoice: { BuyerDtls: { Pos: '96' } } },
    'a supply to a zone, abroad': { invoice: sezSupply({ BuyerDtls: { Pos: '96' } }) },
  },
});
