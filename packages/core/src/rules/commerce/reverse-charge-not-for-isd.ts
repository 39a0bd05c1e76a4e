import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'commerce/reverse-charge-not-for-isd',
  code: '2162',
  message: 'Reverse Charge is applicable only for B2B invoices',
  at: 'TranDtls.RegRev',
  source: 'validations, reverse charge and e-commerce, and supply types',
  confidence: 'guess',
  why:
    'An input service distributor passes credit on and pays no tax, so it cannot owe any instead ' +
    'of the supplier. No code is published for this; the one for reverse charge stands here.',
  cure: 'Set RegRev to N, or bill the regular registration of the buyer.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls }, reverseCharge }, facts) {
    if (!reverseCharge) return true;
    const entry = entryOf(BuyerDtls.Gstin, facts);
    return entry?.type !== 'ISD' || wrongType(entry, ['REG']);
  },
  accepts: {
    'reverse charge to a regular buyer': { invoice: { TranDtls: { RegRev: 'Y' } } },
    'a distributor without reverse charge': {
      invoice: { BuyerDtls: { Gstin: exampleGstins.isd } },
    },
  },
  refuses: {
    'reverse charge to a distributor': {
      invoice: { TranDtls: { RegRev: 'Y' }, BuyerDtls: { Gstin: exampleGstins.isd } },
    },
  },
});
