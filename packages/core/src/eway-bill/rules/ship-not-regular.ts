import type { EwayBillRule } from '../rule.ts';
import { isByShip, vehicles } from '../transport.ts';

export default {
  id: 'eway-bill/ship-not-regular',
  code: '4039',
  message: 'Vehicle type can not be regular when transport mode is ship',
  at: 'EwbDtls.VehType',
  source: 'validations, e-way bill 14.13',
  confidence: 'likely',
  why:
    'Journeys that have a leg by ship get the validity of over-dimensional cargo. A ship of no ' +
    'kind passes and counts as O.',
  cure: 'Send O in VehType.',
  holds: (request) =>
    !isByShip(request) ||
    request.vehicleType !== vehicles.regular || { expected: 'O', actual: 'R' },
  accepts: {
    'a ship as over-dimensional cargo': {
      invoice: { EwbDtls: { TransMode: '4', VehType: 'O' } },
    },
    'a ship of no kind': { invoice: { EwbDtls: { TransMode: '4', VehType: null } } },
    'a lorry': {},
  },
  refuses: {
    'a ship as a regular vehicle': { invoice: { EwbDtls: { TransMode: '4' } } },
    'a ship as a regular vehicle, by IRN': { byIrn: { TransMode: '4' } },
  },
} satisfies EwayBillRule;
