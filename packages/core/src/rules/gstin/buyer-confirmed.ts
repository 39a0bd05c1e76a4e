import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongStatus } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-confirmed',
  code: '3029',
  message: 'GSTIN -{0} is inactive or cancelled',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.3 and 1.6',
  confidence: 'guess',
  why:
    'A buyer may be active or suspended. Inactive and cancelled buyers get the finer codes 3074 ' +
    'to 3078, so that each GSTIN is refused once; 3029 is left for numbers that never became a ' +
    'registration.',
  cure: 'Ask the buyer for the GSTIN in use; sync it from the common portal and send again.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls } }, facts) {
    const entry = entryOf(BuyerDtls.Gstin, facts);
    return entry?.status !== 'PRO' || wrongStatus(entry);
  },
  accepts: {
    'an active buyer': {},
    'a suspended buyer': { invoice: { BuyerDtls: { Gstin: exampleGstins.suspended } } },
  },
  refuses: {
    'a buyer with a provisional number': {
      taxpayers: { [exampleGstins.buyer]: { status: 'PRO' } },
    },
  },
});
