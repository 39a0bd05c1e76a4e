import { exported } from '../example-world.ts';
import { buyerOf, pinExists } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/buyer-pin-exists',
  code: '3038',
  message: '{0} Details:Pincode-{1} does not exists',
  at: 'BuyerDtls.Pin',
  source: 'validations, state code and PIN 2.5',
  confidence: 'sure',
  why: 'A PIN code passes when the PIN list has it or its first three digits are those of a state.',
  cure: 'Correct the PIN code of the buyer.',
  holds: (document, facts) => pinExists(buyerOf(document), facts),
  accepts: {
    'a PIN code of Maharashtra': {},
    'a buyer abroad': { invoice: exported() },
  },
  refuses: {
    'a PIN code that begins like none in India': {
      invoice: { BuyerDtls: { Pin: 101301 } },
    },
  },
});
