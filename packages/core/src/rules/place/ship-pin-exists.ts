import { shippedTo } from '../example-world.ts';
import { pinExists, shipOf } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/ship-pin-exists',
  code: '3038',
  message: '{0} Details:Pincode-{1} does not exists',
  at: 'ShipDtls.Pin',
  source: 'validations, state code and PIN 2.5',
  confidence: 'sure',
  why: 'A PIN code passes when the PIN list has it or its first three digits are those of a state.',
  cure: 'Correct the PIN code of the ship-to address.',
  holds: (document, facts) => pinExists(shipOf(document), facts),
  accepts: {
    'nothing shipped elsewhere': {},
    'shipped to Pune': { invoice: shippedTo() },
  },
  refuses: {
    'a PIN code that begins like none in India': {
      invoice: shippedTo(undefined, { ShipDtls: { Pin: 101301 } }),
    },
  },
});
