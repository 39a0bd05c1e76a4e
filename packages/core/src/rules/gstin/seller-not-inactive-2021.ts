import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongStatus } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-not-inactive-2021',
  code: '3095',
  message: 'Supplier GSTIN is inactive',
  at: 'SellerDtls.Gstin',
  source: 'error codes, account and GSTIN',
  confidence: 'likely',
  why: 'A code that clients met in 2021. Codes 3029 and 3076, which name the GSTIN, say the same.',
  cure: 'Sync the GSTIN from the common portal; if it is active there, send the document again.',
  raised: false,
  needs: 'taxpayers',
  holds({ invoice: { SellerDtls } }, facts) {
    const entry = entryOf(SellerDtls.Gstin, facts);
    return entry === undefined || entry.status === 'ACT' || wrongStatus(entry);
  },
  accepts: { 'an active supplier': {} },
  refuses: {
    'a suspended supplier': { taxpayers: { [exampleGstins.seller]: { status: 'SUS' } } },
  },
});
