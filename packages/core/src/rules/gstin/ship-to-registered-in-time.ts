import { exampleGstins, shippedTo } from '../example-world.ts';
import { registeredInTime } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/ship-to-registered-in-time',
  code: '3079',
  message: 'For active GSTINs the document date should not be earlier than registration date',
  at: 'ShipDtls.Gstin',
  source: 'validations, GSTIN 1.5 and 1.12',
  confidence: 'likely',
  why: 'A GSTIN that did not exist yet on the document date cannot have received the goods.',
  cure: 'Check the document date and the ship-to GSTIN.',
  needs: 'taxpayers',
  holds: (document, facts) => registeredInTime(document.invoice.ShipDtls?.Gstin, document, facts),
  accepts: {
    'nothing shipped elsewhere': {},
    'shipped to a taxpayer registered years before': { invoice: shippedTo(exampleGstins.casual) },
  },
  refuses: {
    'shipped to a taxpayer registered the day after': {
      invoice: shippedTo(exampleGstins.casual),
      taxpayers: { [exampleGstins.casual]: { registeredOn: '2026-08-15' } },
    },
  },
});
