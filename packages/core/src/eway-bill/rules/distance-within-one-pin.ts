import { hasNoPlace, routeOf, shortKm } from '../distance.ts';
import type { EwayBillRule } from '../rule.ts';

const inOneTown = (Distance: number) => ({ BuyerDtls: { Pin: 560001 }, EwbDtls: { Distance } });

export default {
  id: 'eway-bill/distance-within-one-pin',
  code: '4029',
  message:
    'Valid distance to be sent in case of same pin codes, you cannot send 0 as distance in this case.',
  at: 'EwbDtls.Distance',
  source: 'validations, e-way bill 14.8',
  confidence: 'likely',
  why: 'Between a PIN code and itself no distance is stored, and no PIN code is wider than 100 km.',
  cure: 'Send the actual distance, from 1 to 100 km.',
  holds(request) {
    const route = routeOf(request);
    if (route === undefined || hasNoPlace(route) || route.fromPin !== route.toPin) return true;
    const { distance } = request;
    if (distance >= 1 && distance <= shortKm) return true;
    return { actual: `${distance} km`, allowed: { from: '1', to: String(shortKm) } };
  },
  accepts: {
    'two PIN codes': {},
    'across the street': { invoice: inOneTown(1) },
    'across a wide PIN code': { invoice: inOneTown(100) },
  },
  refuses: {
    'no distance': { invoice: inOneTown(0) },
    'more than any PIN code is wide': { invoice: inOneTown(101) },
  },
} satisfies EwayBillRule;
