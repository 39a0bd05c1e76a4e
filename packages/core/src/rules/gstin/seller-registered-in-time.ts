import { exampleGstins } from '../example-world.ts';
import { registeredInTime } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-registered-in-time',
  code: '3079',
  message: 'For active GSTINs the document date should not be earlier than registration date',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.5',
  confidence: 'sure',
  why: 'Nobody issues a tax invoice for the time before the registration.',
  cure: 'Check the document date and the GSTIN of the supplier.',
  needs: 'taxpayers',
  holds: (document, facts) => registeredInTime(document.invoice.SellerDtls.Gstin, document, facts),
  accepts: {
    'a supplier registered years before': {},
    'a supplier registered on the day of the document': {
      taxpayers: { [exampleGstins.seller]: { registeredOn: '2026-08-14' } },
    },
    'a supplier whose day of registration is not known': {
      taxpayers: { [exampleGstins.seller]: { registeredOn: undefined } },
    },
  },
  refuses: {
    'a supplier registered the day after': {
      taxpayers: { [exampleGstins.seller]: { registeredOn: '2026-08-15' } },
    },
  },
});
