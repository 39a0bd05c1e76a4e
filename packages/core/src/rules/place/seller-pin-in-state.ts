import { exampleGstins } from '../example-world.ts';
import { pinInState, sellerOf } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/seller-pin-in-state',
  code: '3039',
  message: '{0} Details:Pincode-{1} does not belong to the state-{2}',
  at: 'SellerDtls.Pin',
  source: 'validations, state code and PIN 2.6 and 2.9',
  confidence: 'sure',
  why: 'Goods and tax follow the address, so PIN code and state have to agree.',
  cure: 'Correct Pin or Stcd of the supplier so that they agree.',
  holds: (document, facts) => pinInState(sellerOf(document), facts),
  accepts: {
    'a PIN code of Karnataka': {},
    'a state whose PIN codes are not published': {
      invoice: { SellerDtls: { Gstin: exampleGstins.inTelangana, Stcd: '36', Pin: 560001 } },
      caller: exampleGstins.inTelangana,
    },
  },
  refuses: {
    'a PIN code of Mumbai in Karnataka': {
      invoice: { SellerDtls: { Pin: 400001 } },
    },
    'a PIN code that the PIN list has in Goa': {
      masters: { hasHsn: () => true, stateOfPin: (pin) => (pin === 560001 ? '30' : undefined) },
    },
  },
});
