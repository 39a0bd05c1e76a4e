import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongStatus } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-not-inactive',
  code: '3076',
  message: 'GSTIN - {0} is inactive',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.3',
  confidence: 'sure',
  why:
    'An inactive buyer cannot take credit for the tax. This code speaks for status inactive ' +
    'instead of 3029; cancelled buyers get 3074, 3075, 3077 or 3078.',
  cure: 'Ask the buyer for the GSTIN in use; if this one is active, sync it and send again.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls } }, facts) {
    const entry = entryOf(BuyerDtls.Gstin, facts);
    return entry?.status !== 'INA' || wrongStatus(entry);
  },
  accepts: {
    'an active buyer': {},
    'a suspended buyer': { invoice: { BuyerDtls: { Gstin: exampleGstins.suspended } } },
  },
  refuses: {
    'an inactive buyer': { invoice: { BuyerDtls: { Gstin: exampleGstins.inactive } } },
  },
});
