import { isPlaceOfSupply, otherCountries } from '../../masters/states.ts';
import { exported, sezSupply } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/pos-known',
  code: '2243',
  message: 'POS should be valid state for {0} transaction',
  at: 'BuyerDtls.Pos',
  source: 'validations, state code and PIN 2.12, and supply types',
  confidence: 'sure',
  why:
    'The place of supply decides which state gets the tax, so it has to be one of today. 25 ' +
    'became part of 26, and 28 was divided.',
  cure: 'Send the GST code of a state in BuyerDtls.Pos.',
  holds({ isExport, pos, supply, invoice: { BuyerDtls } }) {
    // Another country has a rule of its own, whatever the supply type.
    if (isExport || pos === otherCountries || isPlaceOfSupply(pos)) return true;
    return { fill: [supply], expected: 'a GST state code', actual: BuyerDtls.Pos };
  },
  accepts: {
    'a supply to Maharashtra': {},
    'an export': { invoice: exported() },
    'a supply into other territory': { invoice: { BuyerDtls: { Pos: '97' } } },
  },
  refuses: {
    'a code that no state has': { invoice: { BuyerDtls: { Pos: '45' } } },
    'Daman and Diu before it was merged': { invoice: { BuyerDtls: { Pos: '25' } } },
    'Andhra Pradesh before its division, to a zone': {
      invoice: sezSupply({ BuyerDtls: { Pos: '28' } }),
    },
  },
});
