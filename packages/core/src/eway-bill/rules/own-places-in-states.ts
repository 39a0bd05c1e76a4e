import { isState } from '../../masters/states.ts';
import { exported } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';
import { everyOwnPlace } from './own-places.ts';
import { plant, port } from './places-example.ts';

export default {
  id: 'eway-bill/own-places-in-states',
  code: '2200',
  message: 'Invalid state code {0} in dispatch details or ship details',
  at: 'DispDtls.Stcd',
  source: 'validations, state code and PIN 2.4',
  confidence: 'likely',
  why: 'A place that a request by IRN names must lie in a state, as those of an invoice do.',
  cure: 'Send the GST code of the state in Stcd.',
  holds: (request) =>
    everyOwnPlace(
      request,
      'Stcd',
      ({ state }) =>
        isState(state) || { fill: [state], expected: 'a GST state code', actual: state },
    ),
  accepts: { 'a plant in Tamil Nadu': { byIrn: { DispDtls: plant } } },
  refuses: {
    'a plant in no state': { byIrn: { DispDtls: { ...plant, Stcd: '45' } } },
    'a port in no state': {
      invoice: exported(),
      byIrn: { ExpShipDtls: { ...port, Stcd: '45' } },
    },
  },
} satisfies EwayBillRule;
