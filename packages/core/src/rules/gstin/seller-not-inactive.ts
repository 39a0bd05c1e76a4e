import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongStatus } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-not-inactive',
  code: '3076',
  message: 'GSTIN - {0} is inactive',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.3 and 1.6',
  confidence: 'likely',
  why:
    'Only an active registration supplies. This code speaks for status inactive alone; 3029 for ' +
    'the other states.',
  cure: 'Sync the GSTIN from the common portal; if it is active there, send the document again.',
  needs: 'taxpayers',
  holds({ invoice: { SellerDtls } }, facts) {
    const entry = entryOf(SellerDtls.Gstin, facts);
    return entry?.status !== 'INA' || wrongStatus(entry);
  },
  accepts: { 'an active supplier': {} },
  refuses: {
    'an inactive supplier': { taxpayers: { [exampleGstins.seller]: { status: 'INA' } } },
  },
});
