import { shippedMasters } from '../../masters/large-masters.ts';
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
    'a PIN code that no list has, in a state whose prefixes are not published': {
      invoice: { SellerDtls: { Gstin: exampleGstins.inTelangana, Stcd: '36', Pin: 560999 } },
      caller: exampleGstins.inTelangana,
    },
    'a PIN code on both sides of a border': {
      masters: { ...shippedMasters, statesOfPin: () => ['27', '29'] },
    },
  },
  refuses: {
    'a PIN code of Mumbai in Karnataka': {
      invoice: { SellerDtls: { Pin: 400001 } },
    },
    'a PIN code of Hyderabad in Andhra Pradesh, since it was divided': {
      invoice: { SellerDtls: { Gstin: '37ZZIRX0016Z1ZG', Stcd: '37', Pin: 500001 } },
      caller: '37ZZIRX0016Z1ZG',
      taxpayers: { '37ZZIRX0016Z1ZG': {} },
    },
    'a PIN code that the PIN list has in Goa': {
      masters: {
        ...shippedMasters,
        statesOfPin: (pin) => (pin === 560001 ? ['30'] : undefined),
      },
    },
  },
});
