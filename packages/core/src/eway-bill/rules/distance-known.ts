import type { Document } from '../../rules/document.ts';
import { knownDistance, measurableRoute, routeOf } from '../distance.ts';
import type { EwayBillRequest } from '../request.ts';
import type { EwayBillRule } from '../rule.ts';

/** Rules of their own speak of one PIN code, of 999999, and of a recipient without a place. */
function isToldByOthers(request: EwayBillRequest, { isExport }: Document): boolean {
  const { to } = request;
  if (routeOf(request) !== undefined) return measurableRoute(request) === undefined;
  return isExport ? to === undefined : to?.name === 'Buyer' && to.pin === undefined;
}

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
  holds(request, document, facts) {
    if (request.distance !== 0 || isToldByOthers(request, document)) return true;
    if (knownDistance(request, facts) !== undefined) return true;
    return {
      fill: [request.from.pin ?? 'none', request.to?.pin ?? 'none'],
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
