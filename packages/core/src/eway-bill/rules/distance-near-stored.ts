import { shortKm, windowAround, yardstickKm } from '../distance.ts';
import type { EwayBillRule } from '../rule.ts';

export default {
  id: 'eway-bill/distance-near-stored',
  code: '4013',
  message: 'The distance between the pincodes given is too high or low.',
  at: 'EwbDtls.Distance',
  source: 'validations, e-way bill 14.6',
  confidence: 'sure',
  why:
    'A longer distance would buy a longer validity, so it may differ by a tenth from the stored ' +
    'one, rounded outwards to whole kilometres. Only measured distances are stored; an estimate ' +
    'judges nobody unless the setting distanceWindow says so.',
  cure: 'Correct Distance, or send 0 to have it worked out.',
  holds(request, _document, facts) {
    const storedKm = yardstickKm(request, facts);
    if (storedKm === undefined || storedKm < shortKm) return true;
    const { fromKm, toKm } = windowAround(storedKm);
    if (request.distance >= fromKm && request.distance <= toKm) return true;
    return {
      expected: `about ${storedKm} km`,
      actual: `${request.distance} km`,
      allowed: { from: String(fromKm), to: String(toKm) },
    };
  },
  accepts: {
    'the stored distance': {},
    'a tenth less': { invoice: { EwbDtls: { Distance: 882 } } },
    'a tenth more': { invoice: { EwbDtls: { Distance: 1078 } } },
    'a tenth less, rounded down': {
      invoice: { EwbDtls: { Distance: 94 } },
      distance: { km: 105, isEstimate: false },
    },
    'a tenth more, rounded up': {
      invoice: { EwbDtls: { Distance: 116 } },
      distance: { km: 105, isEstimate: false },
    },
    'a distance far from an estimate': {
      invoice: { EwbDtls: { Distance: 1400 } },
      distance: { km: 980, isEstimate: true },
    },
    'a distance that nobody else knows': { distance: null },
    'a way within one PIN code': {
      invoice: { BuyerDtls: { Pin: 560001 }, EwbDtls: { Distance: 40 } },
    },
  },
  refuses: {
    'more than a tenth less': { invoice: { EwbDtls: { Distance: 881 } } },
    'more than a tenth more': { invoice: { EwbDtls: { Distance: 1079 } } },
    'more than a tenth more, by IRN': { byIrn: { Distance: 1079 } },
    'a distance far from an estimate, where estimates judge': {
      invoice: { EwbDtls: { Distance: 1400 } },
      distance: { km: 980, isEstimate: true },
      settings: { distanceWindow: 'estimated' },
    },
  },
} satisfies EwayBillRule;
