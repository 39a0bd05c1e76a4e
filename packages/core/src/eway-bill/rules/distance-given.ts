import type { EwayBillRule } from '../rule.ts';

const farthestKm = 4000;

export default {
  id: 'eway-bill/distance-given',
  code: '4006',
  message: 'Requesting parameter cannot be empty',
  at: 'EwbDtls.Distance',
  source: 'validations, e-way bill 14.4',
  confidence: 'sure',
  why:
    'The distance sets how long a bill is valid. The schema asks for it first and answers 5002; ' +
    'this code is for whoever checks without parsing.',
  cure: 'Send the distance in kilometres, from 1 to 4000, or 0 to have it worked out.',
  holds: ({ distance }) =>
    (distance >= 0 && distance <= farthestKm) || {
      actual: String(distance),
      allowed: { from: '0', to: String(farthestKm) },
    },
  accepts: {
    'a distance': {},
    'the longest': {
      invoice: { EwbDtls: { Distance: 4000 } },
      distance: { km: 4100, isEstimate: false },
    },
    'none, for the portal to work out': { invoice: { EwbDtls: { Distance: 0 } } },
  },
  refuses: {
    'no distance': { invoice: { EwbDtls: { Distance: null } }, refusedBySchema: true },
    'a longer one than there is': {
      invoice: { EwbDtls: { Distance: 4001 } },
      refusedBySchema: true,
    },
  },
} satisfies EwayBillRule;
