import { isState } from '../../masters/states.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/seller-state-known',
  code: '2259',
  message: 'Invalid supplier state code',
  at: 'SellerDtls.Stcd',
  source: 'validations, state code and PIN 2.3',
  confidence: 'sure',
  why:
    'Every address lies in a state of the master; withdrawn codes such as 25 and 28 are not in ' +
    'it.',
  cure: 'Send the GST code of the state in SellerDtls.Stcd.',
  holds: ({ sellerState, invoice }) =>
    isState(sellerState) || { expected: 'a GST state code', actual: invoice.SellerDtls.Stcd },
  accepts: { Karnataka: {} },
  refuses: {
    'a code that no state has': { invoice: { SellerDtls: { Stcd: '45' } } },
    'Andhra Pradesh before its division': { invoice: { SellerDtls: { Stcd: '28' } } },
  },
});
