import { exampleGstins, shippedTo } from '../example-world.ts';
import { isGenuine } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/ship-to-genuine',
  code: '3028',
  message: 'GSTIN -{0} is invalid',
  at: 'ShipDtls.Gstin',
  source: 'validations, GSTIN 1.2 and 1.12',
  confidence: 'likely',
  why:
    'A ship-to GSTIN may be left out; one that is given has to be as good as those of the ' +
    'parties.',
  cure: 'Correct the ship-to GSTIN, or leave it out.',
  holds: ({ invoice: { ShipDtls } }, facts) => isGenuine(ShipDtls?.Gstin, facts),
  accepts: {
    'nothing shipped elsewhere': {},
    'shipped to a place without GSTIN': { invoice: shippedTo() },
    'shipped to an unregistered person': { invoice: shippedTo('URP') },
    'shipped to a taxpayer of the register': { invoice: shippedTo(exampleGstins.casual) },
  },
  refuses: {
    'shipped to a GSTIN that the register does not know': {
      invoice: shippedTo(exampleGstins.unknown),
    },
  },
});
