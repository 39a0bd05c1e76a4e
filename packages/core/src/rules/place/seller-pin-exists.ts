import { pinExists, sellerOf } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/seller-pin-exists',
  code: '3038',
  message: '{0} Details:Pincode-{1} does not exists',
  at: 'SellerDtls.Pin',
  source: 'validations, state code and PIN 2.5',
  confidence: 'sure',
  why: 'A PIN code passes when the PIN list has it or its first three digits are those of a state.',
  cure: 'Correct the PIN code of the supplier.',
  holds: (document, facts) => pinExists(sellerOf(document), facts),
  accepts: {
    'a PIN code of Karnataka': {},
  },
  refuses: {
    'a PIN code that begins like none in India': {
      invoice: { SellerDtls: { Pin: 101301 } },
    },
  },
});
