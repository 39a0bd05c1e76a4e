import { exported } from '../../rules/example-world.ts';
import { pinInState } from '../../rules/parties.ts';
import { placeFacts } from '../facts.ts';
import type { EwayBillRule } from '../rule.ts';
import { everyOwnPlace } from './own-places.ts';
import { plant, port } from './places-example.ts';

export default {
  id: 'eway-bill/own-pins-in-states',
  code: '3039',
  message: '{0} Details:Pincode-{1} does not belong to the state-{2}',
  at: 'DispDtls.Pin',
  source: 'validations, state code and PIN 2.6',
  confidence: 'likely',
  why: 'PIN code and state of a place that a request by IRN names must agree.',
  cure: 'Correct Pin or Stcd of the place so that they agree.',
  holds: (request, _document, facts) =>
    everyOwnPlace(request, 'Pin', (place) => pinInState(place, placeFacts(facts))),
  accepts: {
    'a plant in Chennai': { byIrn: { DispDtls: plant } },
    'a port in Maharashtra': { invoice: exported(), byIrn: { ExpShipDtls: port } },
  },
  refuses: {
    'a PIN code of Chennai in Karnataka': { byIrn: { DispDtls: { ...plant, Stcd: '29' } } },
    'a port of Maharashtra in Tamil Nadu': {
      invoice: exported(),
      byIrn: { ExpShipDtls: { ...port, Stcd: '33' } },
    },
  },
} satisfies EwayBillRule;
