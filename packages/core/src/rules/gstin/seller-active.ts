import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongStatus } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-active',
  code: '3029',
  message: 'GSTIN -{0} is inactive or cancelled',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.3 and 1.6',
  confidence: 'sure',
  why:
    'Only an active registration supplies; a suspended or cancelled one gets no IRN, whatever ' +
    'the date of the document. For status inactive the finer code 3076 speaks instead.',
  cure: 'Sync the GSTIN from the common portal; if it is active there, send the document again.',
  needs: 'taxpayers',
  holds({ invoice: { SellerDtls } }, facts) {
    const entry = entryOf(SellerDtls.Gstin, facts);
    if (entry === undefined || entry.status === 'ACT' || entry.status === 'INA') return true;
    return wrongStatus(entry);
  },
  accepts: { 'an active supplier': {} },
  refuses: {
    'a suspended supplier': { taxpayers: { [exampleGstins.seller]: { status: 'SUS' } } },
    'a supplier cancelled after the date of the document': {
      taxpayers: { [exampleGstins.seller]: { status: 'CNL', deregisteredOn: '2026-12-31' } },
    },
    'a supplier with a provisional number': {
      taxpayers: { [exampleGstins.seller]: { status: 'PRO' } },
    },
  },
});
