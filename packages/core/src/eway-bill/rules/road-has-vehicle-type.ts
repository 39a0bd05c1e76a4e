import type { EwayBillRule } from '../rule.ts';
import { isByRoad } from '../transport.ts';

export default {
  id: 'eway-bill/road-has-vehicle-type',
  code: '4022',
  message: 'vehicle type should be passed in case of transportation mode is Road.',
  at: 'EwbDtls.VehType',
  source: 'validations, e-way bill 14.11',
  confidence: 'sure',
  why: 'Over-dimensional cargo travels slower, so its bill is valid for longer.',
  cure: 'Send R in VehType, or O for over-dimensional cargo.',
  holds: (request) =>
    !isByRoad(request) || request.vehicleType !== undefined || { expected: 'R or O' },
  accepts: {
    'a lorry': {},
    'over-dimensional cargo': { invoice: { EwbDtls: { VehType: 'O' } } },
  },
  refuses: {
    'a vehicle of no kind': { invoice: { EwbDtls: { VehType: null } } },
    'a vehicle of no kind, by IRN': { byIrn: { VehType: null } },
  },
} satisfies EwayBillRule;
