import { documentDate } from '../../ist.ts';
import { exampleGstins } from '../example-world.ts';
import { entryOf, lapseOf } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-not-yet-deregistered',
  code: '3074',
  message: 'GSTIN - {0} is cancelled and document date - {1} is later than de-registration date',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.4',
  confidence: 'sure',
  why:
    'A cancelled buyer may still be invoiced for the time of the registration, its last day ' +
    'included.',
  cure: 'Check the document date; after its cancellation the buyer needs another GSTIN.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls, DocDtls }, day }, facts) {
    const entry = entryOf(BuyerDtls.Gstin, facts);
    if (lapseOf(entry, day) !== '3074') return true;
    const expected = `dated ${documentDate(entry!.deregisteredOn!)} or earlier`;
    return { fill: [BuyerDtls.Gstin, DocDtls.Dt], expected, actual: `dated ${DocDtls.Dt}` };
  },
  accepts: {
    'an active buyer': {},
    'a buyer cancelled on the day of the document': {
      taxpayers: { [exampleGstins.buyer]: { status: 'CNL', deregisteredOn: '2026-08-14' } },
    },
  },
  refuses: {
    'a buyer cancelled in June, invoiced in August': {
      invoice: { BuyerDtls: { Gstin: exampleGstins.cancelled } },
    },
  },
});
