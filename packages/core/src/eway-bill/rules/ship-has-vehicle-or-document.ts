import type { EwayBillRule } from '../rule.ts';
import { isByShip } from '../transport.ts';

const byShip = { TransMode: '4', VehType: 'O', VehNo: null };
const billOfLading = { TransDocNo: 'BL/1', TransDocDt: '14/08/2026' };

export default {
  id: 'eway-bill/ship-has-vehicle-or-document',
  code: '4040',
  message: 'For Ship Transport, either vehicle number or transport document number is required',
  at: 'EwbDtls.TransDocNo',
  source: 'validations, e-way bill 14.13',
  confidence: 'likely',
  why:
    'Ship stands for ship alone, with a bill of lading, and for ship and road together, with a ' +
    'vehicle. A document counts with its date.',
  cure: 'Fill VehNo, or TransDocNo with TransDocDt, or all three.',
  holds(request) {
    const { vehicleNumber, documentNumber, documentDate } = request;
    if (!isByShip(request) || vehicleNumber !== undefined) return true;
    if (documentNumber === undefined) return { expected: 'a vehicle or a transport document' };
    const isDated = documentDate !== undefined;
    const expected = 'the date of the transport document';
    const pointer = request.asked === 'by-irn' ? '/TransDocDt' : '/EwbDtls/TransDocDt';
    return isDated || { expected, pointer };
  },
  accepts: {
    'a bill of lading': { invoice: { EwbDtls: { ...byShip, ...billOfLading } } },
    'a vehicle': { invoice: { EwbDtls: { ...byShip, VehNo: 'KA01AB1234' } } },
    both: { invoice: { EwbDtls: { ...byShip, ...billOfLading, VehNo: 'KA01AB1234' } } },
  },
  refuses: {
    neither: { invoice: { EwbDtls: byShip } },
    'a bill of lading without a date': { byIrn: { ...byShip, TransDocNo: 'BL/1' } },
  },
} satisfies EwayBillRule;
