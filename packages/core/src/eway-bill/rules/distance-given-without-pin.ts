import { exampleGstins } from '../../rules/example-world.ts';
import { hasNoPlace, routeOf } from '../distance.ts';
import type { EwayBillRule } from '../rule.ts';

const toPlatformAtSea = (Distance: number) => ({
  BuyerDtls: { Gstin: exampleGstins.inOtherTerritory, Pos: '97', Stcd: '97', Pin: 999999 },
  EwbDtls: { Distance },
});

export default {
  id: 'eway-bill/distance-given-without-pin',
  code: '4034',
  message:
    'Since the you passed Supplier/Recepient/Dispatch from/Ship to Pincode as 999999, distance cannot be 0',
  at: 'EwbDtls.Distance',
  source: 'validations, e-way bill 14.9',
  confidence: 'likely',
  why:
    'The PIN code 999999 stands for a place without one, so nothing can be worked out from it. Asked ' +
    'of the two places between which the goods move.',
  cure: 'Send the actual distance.',
  holds(request) {
    const route = routeOf(request);
    if (route === undefined || !hasNoPlace(route) || request.distance !== 0) return true;
    return { actual: '0', allowed: { from: '1', to: '4000' } };
  },
  accepts: {
    'two PIN codes': { invoice: { EwbDtls: { Distance: 0 } } },
    'a way to a platform at sea': { invoice: toPlatformAtSea(160) },
  },
  refuses: {
    'a way to a platform at sea, without a distance': { invoice: toPlatformAtSea(0) },
  },
} satisfies EwayBillRule;
