import { vehicleTypes } from '../../masters/transport-modes.ts';
import type { EwayBillRule } from '../rule.ts';

export default {
  id: 'eway-bill/vehicle-type-known',
  code: '4020',
  message: 'Invalid vehicle type .',
  at: 'EwbDtls.VehType',
  source: 'validations, e-way bill 14.17',
  confidence: 'sure',
  why:
    'There are two kinds of vehicles. The schema knows them and answers 5002 first; this code is ' +
    'for whoever checks without parsing.',
  cure: 'Send R for regular or O for over-dimensional cargo.',
  holds: ({ vehicleType }) =>
    vehicleType === undefined ||
    vehicleTypes.has(vehicleType) || { expected: 'R or O', actual: vehicleType },
  accepts: {
    regular: {},
    'over-dimensional': { invoice: { EwbDtls: { VehType: 'O' } } },
  },
  refuses: {
    'another letter': { invoice: { EwbDtls: { VehType: 'X' } }, refusedBySchema: true },
  },
} satisfies EwayBillRule;
