import { exported } from '../../rules/example-world.ts';
import { pinExists } from '../../rules/parties.ts';
import { placeFacts } from '../facts.ts';
import type { EwayBillRule } from '../rule.ts';
import { everyOwnPlace } from './own-places.ts';
import { plant, port } from './places-example.ts';

export default {
  id: 'eway-bill/own-pins-exist',
  code: '3038',
  message: '{0} Details:Pincode-{1} does not exists',
  at: 'DispDtls.Pin',
  source: 'validations, state code and PIN 2.5',
  confidence: 'likely',
  why: 'A place that a request by IRN names must have a PIN code, as those of an invoice do.',
  cure: 'Correct the PIN code of the place.',
  holds: (request, _document, facts) =>
    everyOwnPlace(request, 'Pin', (place) => pinExists(place, placeFacts(facts))),
  accepts: {
    'a plant in Chennai': { byIrn: { DispDtls: plant } },
    'a port for a supply at home, which nobody asks for': {
      byIrn: { ExpShipDtls: { ...port, Pin: 101301 } },
    },
  },
  refuses: {
    'a plant where no PIN code begins so': { byIrn: { DispDtls: { ...plant, Pin: 101301 } } },
    'a port where no PIN code begins so': {
      invoice: exported(),
      byIrn: { ExpShipDtls: { ...port, Pin: 101301 } },
    },
  },
} satisfies EwayBillRule;
