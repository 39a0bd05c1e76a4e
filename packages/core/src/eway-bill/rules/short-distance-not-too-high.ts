import { shortKm, windowAround, yardstickKm } from '../distance.ts';
import type { EwayBillRule } from '../rule.ts';

const near = { km: 55, isEstimate: false };

export default {
  id: 'eway-bill/short-distance-not-too-high',
  code: '4038',
  message: 'The distance between the pincodes given is too high',
  at: 'EwbDtls.Distance',
  source: 'validations, e-way bill 14.6',
  confidence: 'likely',
  why:
    'Between PIN codes less than 100 km apart, two places can be as near as 1 km; only a tenth ' +
    'more than the stored distance is too much.',
  cure: 'Correct Distance, or send 0 to have it worked out.',
  holds(request, _document, facts) {
    const storedKm = yardstickKm(request, facts);
    if (storedKm === undefined || storedKm >= shortKm) return true;
    const { fromKm, toKm } = windowAround(storedKm);
    if (request.distance <= toKm) return true;
    return {
      expected: `at most ${toKm} km`,
      actual: `${request.distance} km`,
      allowed: { from: String(fromKm), to: String(toKm) },
    };
  },
  accepts: {
    'the nearest': { invoice: { EwbDtls: { Distance: 1 } }, distance: near },
    'a tenth more, rounded up': { invoice: { EwbDtls: { Distance: 61 } }, distance: near },
    'far more than an estimate': {
      invoice: { EwbDtls: { Distance: 90 } },
      distance: { km: 55, isEstimate: true },
    },
  },
  refuses: {
    'more than a tenth more': { invoice: { EwbDtls: { Distance: 62 } }, distance: near },
    'more than a tenth more, just below 100 km': {
      invoice: { EwbDtls: { Distance: 110 } },
      distance: { km: 99, isEstimate: false },
    },
  },
} satisfies EwayBillRule;
