import type { EwayBillRule } from '../rule.ts';
import { isByRoad } from '../transport.ts';

export default {
  id: 'eway-bill/road-has-vehicle',
  code: '4011',
  message: 'Vehicle number should be passed in case of transportation mode is Road.',
  at: 'EwbDtls.VehNo',
  source: 'validations, e-way bill 14.11',
  confidence: 'sure',
  why:
    'On the road, officers find the bill by the vehicle. Mode and transporter without a vehicle ' +
    'are no Part A slip: a slip has the transporter alone.',
  cure: 'Fill VehNo, or leave TransMode out to get a Part A slip.',
  holds: (request) =>
    !isByRoad(request) ||
    request.vehicleNumber !== undefined || { expected: 'the number of the vehicle' },
  accepts: {
    'a lorry': {},
    'a train, which needs no vehicle': {
      invoice: {
        EwbDtls: { TransMode: '2', VehNo: null, TransDocNo: 'RR/1', TransDocDt: '14/08/2026' },
      },
    },
  },
  refuses: {
    'a road without a vehicle': { invoice: { EwbDtls: { VehNo: null } } },
    'a road with a transporter and without a vehicle': {
      byIrn: { VehNo: null, TransId: '29ZZIRX0010Z1CU' },
    },
  },
} satisfies EwayBillRule;
