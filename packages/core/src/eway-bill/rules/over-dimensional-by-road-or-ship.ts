import type { EwayBillRule } from '../rule.ts';
import { isByRailOrAir, vehicles } from '../transport.ts';

const byTrain = { TransMode: '2', VehNo: null, TransDocNo: 'RR/1', TransDocDt: '14/08/2026' };

export default {
  id: 'eway-bill/over-dimensional-by-road-or-ship',
  code: '4024',
  message: 'Vehicle type should not be ODC when transmode is other than road and ship',
  at: 'EwbDtls.VehType',
  source: 'validations, e-way bill 14.14',
  confidence: 'sure',
  why: 'The longer validity of over-dimensional cargo is for slow vehicles, and for ships.',
  cure: 'Send R in VehType, or correct TransMode.',
  holds: (request) =>
    !isByRailOrAir(request) ||
    request.vehicleType !== vehicles.overDimensional || { expected: 'R', actual: 'O' },
  accepts: {
    'over-dimensional by road': { invoice: { EwbDtls: { VehType: 'O' } } },
    'over-dimensional by ship': { invoice: { EwbDtls: { TransMode: '4', VehType: 'O' } } },
    'a train as regular': { invoice: { EwbDtls: { ...byTrain, VehType: 'R' } } },
  },
  refuses: {
    'over-dimensional by rail': { invoice: { EwbDtls: { ...byTrain, VehType: 'O' } } },
    'over-dimensional by air': { byIrn: { ...byTrain, TransMode: '3', VehType: 'O' } },
  },
} satisfies EwayBillRule;
