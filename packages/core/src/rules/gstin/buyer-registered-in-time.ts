import { exampleGstins } from '../example-world.ts';
import { registeredInTime } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-registered-in-time',
  code: '3079',
  message: 'For active GSTINs the document date should not be earlier than registration date',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.5',
  confidence: 'sure',
  why: 'Before its registration the buyer was an unregistered person, who gets no e-invoice.',
  cure: 'Check the document date and the GSTIN of the buyer.',
  needs: 'taxpayers',
  holds: (document, facts) => registeredInTime(document.invoice.BuyerDtls.Gstin, document, facts),
  accepts: {
    'a buyer registered years before': {},
    'a buyer registered on the day of the document': {
      taxpayers: { [exampleGstins.buyer]: { registeredOn: '2026-08-14' } },
    },
  },
  refuses: {
    'a buyer registered the day after': {
      taxpayers: { [exampleGstins.buyer]: { registeredOn: '2026-08-15' } },
    },
  },
});
