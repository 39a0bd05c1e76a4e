import { exampleGstins } from '../example-world.ts';
import { entryOf, lapseOf } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-deregistration-known',
  code: '3075',
  message: 'GSTIN- {0} is cancelled and de-registration date is not available',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.4',
  confidence: 'sure',
  why:
    'Without the day of its cancellation nobody can tell whether the buyer was registered on the ' +
    'document date. Asked before 3078, so that one code speaks.',
  cure: 'Sync the GSTIN from the common portal and send the document again.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls }, day }, facts) {
    if (lapseOf(entryOf(BuyerDtls.Gstin, facts), day) !== '3075') return true;
    return { fill: [BuyerDtls.Gstin], expected: 'a de-registration date', actual: 'none' };
  },
  accepts: {
    'an active buyer, who has no such day': {},
    'a buyer cancelled on a known day after the document': {
      taxpayers: { [exampleGstins.buyer]: { status: 'CNL', deregisteredOn: '2026-09-30' } },
    },
  },
  refuses: {
    'a buyer cancelled nobody knows when': {
      taxpayers: { [exampleGstins.cancelled]: { deregisteredOn: undefined } },
      invoice: { BuyerDtls: { Gstin: exampleGstins.cancelled } },
    },
  },
});
