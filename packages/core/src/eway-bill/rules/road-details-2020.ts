import type { EwayBillRule } from '../rule.ts';
import roadHasVehicle from './road-has-vehicle.ts';
import roadHasVehicleType from './road-has-vehicle-type.ts';

export default {
  id: 'eway-bill/road-details-2020',
  code: '2253',
  message:
    'Vehicle number and vehicle type should be passed in case of transportation mode is Road.',
  at: 'EwbDtls.VehNo',
  source: 'validations, e-way bill 14.11',
  confidence: 'likely',
  raised: false,
  why: 'The code of 2020 for what are 4011 and 4022 now.',
  cure: 'Fill VehNo and VehType.',
  holds(request) {
    const vehicle = roadHasVehicle.holds(request);
    return vehicle === true ? roadHasVehicleType.holds(request) : vehicle;
  },
  accepts: { 'a lorry': {} },
  refuses: {
    'a road without a vehicle': { invoice: { EwbDtls: { VehNo: null } } },
    'a vehicle of no kind': { invoice: { EwbDtls: { VehType: null } } },
  },
} satisfies EwayBillRule;
