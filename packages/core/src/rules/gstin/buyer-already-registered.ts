import { documentDate } from '../../ist.ts';
import { exampleGstins } from '../example-world.ts';
import { entryOf, lapseOf } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-already-registered',
  code: '3077',
  message: 'GSTIN - {0} is cancelled and document date - {1} is earlier than registration date',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.4',
  confidence: 'sure',
  why:
    'A cancelled buyer may be invoiced for the time of the registration, not for the time before ' +
    'it.',
  cure: 'Check the document date and the GSTIN of the buyer.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls, DocDtls }, day }, facts) {
    const entry = entryOf(BuyerDtls.Gstin, facts);
    if (lapseOf(entry, day) !== '3077') return true;
    const expected = `dated ${documentDate(entry!.registeredOn!)} or later`;
    return { fill: [BuyerDtls.Gstin, DocDtls.Dt], expected, actual: `dated ${DocDtls.Dt}` };
  },
  accepts: {
    'an active buyer': {},
    'a buyer registered on the day of the document and cancelled later': {
      taxpayers: {
        [exampleGstins.buyer]: {
          status: 'CNL',
          registeredOn: '2026-08-14',
          deregisteredOn: '2026-09-30',
        },
      },
    },
  },
  refuses: {
    'a buyer registered in September and cancelled later, invoiced in August': {
      taxpayers: {
        [exampleGstins.buyer]: {
          status: 'CNL',
          registeredOn: '2026-09-01',
          deregisteredOn: '2026-09-30',
        },
      },
    },
  },
});
