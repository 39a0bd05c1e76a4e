import { dispatchedFrom } from '../example-world.ts';
import { dispatchOf, pinExists } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/dispatch-pin-exists',
  code: '3038',
  message: '{0} Details:Pincode-{1} does not exists',
  at: 'DispDtls.Pin',
  source: 'validations, state code and PIN 2.5',
  confidence: 'sure',
  why: 'A PIN code passes when the PIN list has it or its first three digits are those of a state.',
  cure: 'Correct the PIN code of the place of dispatch.',
  holds: (document, facts) => pinExists(dispatchOf(document), facts),
  accepts: {
    'dispatched from the supplier': {},
    'dispatched from Chennai': { invoice: dispatchedFrom() },
  },
  refuses: {
    'a PIN code that begins like none in India': {
      invoice: dispatchedFrom({ DispDtls: { Pin: 101301 } }),
    },
  },
});
