import { dispatchedFrom } from '../example-world.ts';
import { dispatchOf, pinInState } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/dispatch-pin-in-state',
  code: '3039',
  message: '{0} Details:Pincode-{1} does not belong to the state-{2}',
  at: 'DispDtls.Pin',
  source: 'validations, state code and PIN 2.6 and 2.9',
  confidence: 'sure',
  why: 'Goods and tax follow the address, so PIN code and state have to agree.',
  cure: 'Correct Pin or Stcd of the place of dispatch so that they agree.',
  holds: (document, facts) => pinInState(dispatchOf(document), facts),
  accepts: {
    'dispatched from the supplier': {},
    'dispatched from Chennai': { invoice: dispatchedFrom() },
  },
  refuses: {
    'a PIN code of Bengaluru in Tamil Nadu': {
      invoice: dispatchedFrom({ DispDtls: { Pin: 560001 } }),
    },
  },
});
