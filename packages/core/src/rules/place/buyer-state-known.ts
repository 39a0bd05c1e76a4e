import { isState } from '../../masters/states.ts';
import { exampleGstins, exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/buyer-state-known',
  code: '2260',
  message: 'Invalid recipient state code',
  at: 'BuyerDtls.Stcd',
  source: 'validations, state code and PIN 2.3 and 2.12',
  confidence: 'sure',
  why:
    'Every address lies in a state of the master; withdrawn codes such as 25 and 28 are not in ' +
    'it.',
  cure: 'Send the GST code of the state in BuyerDtls.Stcd, 96 for buyers abroad.',
  holds: ({ buyerState, invoice }) =>
    isState(buyerState) || { expected: 'a GST state code', actual: invoice.BuyerDtls.Stcd },
  accepts: {
    Maharashtra: {},
    'another country': { invoice: exported() },
    'one digit, as some programs write it': {
      invoice: {
        BuyerDtls: { Gstin: exampleGstins.inDelhi, Pos: '7', Stcd: '7', Pin: 110001 },
      },
    },
  },
  refuses: {
    'a code that no state has': { invoice: { BuyerDtls: { Stcd: '45' } } },
    'Daman and Diu before it was merged': { invoice: { BuyerDtls: { Stcd: '25' } } },
  },
});
