import { shippedTo } from '../example-world.ts';
import { pinInState, shipOf } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/ship-pin-in-state',
  code: '3039',
  message: '{0} Details:Pincode-{1} does not belong to the state-{2}',
  at: 'ShipDtls.Pin',
  source: 'validations, state code and PIN 2.6 and 2.9',
  confidence: 'sure',
  why: 'Goods and tax follow the address, so PIN code and state have to agree.',
  cure: 'Correct Pin or Stcd of the ship-to address so that they agree.',
  holds: (document, facts) => pinInState(shipOf(document), facts),
  accepts: {
    'nothing shipped elsewhere': {},
    'shipped to Pune': { invoice: shippedTo() },
  },
  refuses: {
    'a PIN code of Bengaluru in Maharashtra': {
      invoice: shippedTo(undefined, { ShipDtls: { Pin: 560001 } }),
    },
  },
});
