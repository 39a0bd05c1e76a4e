import { exampleGstins } from '../example-world.ts';
import { entryOf, lapseOf } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-registration-known',
  code: '3078',
  message: 'GSTIN- {0} is cancelled and registration date is not available',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.4',
  confidence: 'sure',
  why:
    'Without the day of its registration nobody can tell whether the cancelled buyer was ' +
    'registered on the document date.',
  cure: 'Sync the GSTIN from the common portal and send the document again.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls }, day }, facts) {
    if (lapseOf(entryOf(BuyerDtls.Gstin, facts), day) !== '3078') return true;
    return { fill: [BuyerDtls.Gstin], expected: 'a registration date', actual: 'none' };
  },
  accepts: {
    'an active buyer': {},
    'a buyer registered on a known day and cancelled after the document': {
      taxpayers: { [exampleGstins.buyer]: { status: 'CNL', deregisteredOn: '2026-09-30' } },
    },
  },
  refuses: {
    'a cancelled buyer registered nobody knows when': {
      taxpayers: { [exampleGstins.cancelled]: { registeredOn: undefined } },
      invoice: { BuyerDtls: { Gstin: exampleGstins.cancelled } },
    },
  },
});
