import { knownDistance, measurableRoute } from '../distance.ts';
import type { EwayBillRule } from '../rule.ts';

export default {
  id: 'eway-bill/distance-known',
  code: '4030',
  message:
    'The distance between the pincodes {0} and {1} is not available in the system, you need to pass the actual distance.',
  at: 'EwbDtls.Distance',
  source: 'validations, e-way bill 14.5 and 14.7',
  confidence: 'likely',
  why:
    'A distance of 0 asks the portal for the stored one, or for an estimate where none is stored; ' +
    'between these two PIN codes it has neither.',
  cure: 'Send the actual distance, up to 4000 km.',
  holds(request, _document, facts) {
    const route = measurableRoute(request);
    if (route === undefined || request.distance !== 0) return true;
    if (knownDistance(request, facts) !== undefined) return true;
    return {
      fill: [route.fromPin, route.toPin],
      expected: 'the actual distance',
      actual: '0',
      allowed: { from: '1', to: '4000' },
    };
  },
  accepts: {
    'a stored distance': { invoice: { EwbDtls: { Distance: 0 } } },
    'an estimated one': {
      invoice: { EwbDtls: { Distance: 0 } },
      distance: { km: 870, isEstimate: true },
    },
    'a distance that the sender knows': { distance: null },
  },
  refuses: {
    'PIN codes that are on no map': { invoice: { EwbDtls: { Distance: 0 } }, distance: null },
    'PIN codes that are on no map, by IRN': { byIrn: { Distance: 0 }, distance: null },
  },
} satisfies EwayBillRule;
