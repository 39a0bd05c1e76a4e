import { exampleGstins, shippedTo } from '../example-world.ts';
import { entryOf, lapseOf, wrongStatus } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/ship-to-active',
  code: '3029',
  message: 'GSTIN -{0} is inactive or cancelled',
  at: 'ShipDtls.Gstin',
  source: 'validations, GSTIN 1.3 and 1.12',
  confidence: 'sure',
  why:
    'Who receives the goods has to be registered on the document date, active or suspended. The ' +
    'finer codes 3074 to 3078 are for buyers; a ship-to GSTIN always gets this one.',
  cure: 'Correct the ship-to GSTIN, or leave it out.',
  needs: 'taxpayers',
  holds({ invoice: { ShipDtls }, day }, facts) {
    const entry = entryOf(ShipDtls?.Gstin, facts);
    if (entry === undefined || entry.status === 'ACT' || entry.status === 'SUS') return true;
    if (entry.status === 'CNL' && lapseOf(entry, day) === undefined) return true;
    return wrongStatus(entry);
  },
  accepts: {
    'nothing shipped elsewhere': {},
    'shipped to an active taxpayer': { invoice: shippedTo(exampleGstins.casual) },
    'shipped to a suspended taxpayer': { invoice: shippedTo(exampleGstins.suspended) },
    'shipped before the cancellation': {
      invoice: shippedTo(exampleGstins.cancelled),
      taxpayers: { [exampleGstins.cancelled]: { deregisteredOn: '2026-09-30' } },
    },
  },
  refuses: {
    'shipped after the cancellation': { invoice: shippedTo(exampleGstins.cancelled) },
    'shipped to an inactive taxpayer': { invoice: shippedTo(exampleGstins.inactive) },
  },
});
