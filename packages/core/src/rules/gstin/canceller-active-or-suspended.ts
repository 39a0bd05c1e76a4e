import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongStatus } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/canceller-active-or-suspended',
  code: '3029',
  message: 'GSTIN -{0} is inactive or cancelled',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.7',
  confidence: 'likely',
  why:
    'A suspended supplier may still cancel what it registered while it was active. Asked when an ' +
    'IRN is cancelled, never when an invoice is registered.',
  cure: 'Correct the invoice with a credit note, or in the return.',
  raised: false,
  needs: 'taxpayers',
  holds({ invoice: { SellerDtls } }, facts) {
    const entry = entryOf(SellerDtls.Gstin, facts);
    if (entry === undefined || entry.status === 'ACT' || entry.status === 'SUS') return true;
    return wrongStatus(entry);
  },
  accepts: {
    'an active supplier': {},
    'a suspended supplier': { taxpayers: { [exampleGstins.seller]: { status: 'SUS' } } },
  },
  refuses: {
    'a cancelled supplier': { taxpayers: { [exampleGstins.seller]: { status: 'CNL' } } },
  },
});
