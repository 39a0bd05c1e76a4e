import { exampleGstins, exported } from '../example-world.ts';
import { buyerOf, pinInState } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/buyer-pin-in-state',
  code: '3039',
  message: '{0} Details:Pincode-{1} does not belong to the state-{2}',
  at: 'BuyerDtls.Pin',
  source: 'validations, state code and PIN 2.6, 2.9 and 2.10',
  confidence: 'sure',
  why:
    'Goods and tax follow the address, so PIN code and state have to agree. A buyer abroad has ' +
    '999999.',
  cure: 'Correct Pin or Stcd of the buyer so that they agree.',
  holds: (document, facts) => pinInState(buyerOf(document), facts),
  accepts: {
    'a PIN code of Maharashtra': {},
    'a buyer abroad, with 999999': { invoice: exported() },
    'a buyer abroad without PIN code': { invoice: exported({ BuyerDtls: { Pin: null } }) },
    'a buyer in other territory, with 999999': {
      invoice: {
        BuyerDtls: {
          Gstin: exampleGstins.inOtherTerritory,
          Pos: '97',
          Stcd: '97',
          Pin: 999999,
        },
      },
    },
  },
  refuses: {
    'a PIN code of Bengaluru in Maharashtra': {
      invoice: { BuyerDtls: { Pin: 560001 } },
    },
    'a buyer abroad with an Indian PIN code': {
      invoice: exported({ BuyerDtls: { Pin: 400001 } }),
    },
    'a buyer in India with 999999': { invoice: { BuyerDtls: { Pin: 999999 } } },
  },
});
