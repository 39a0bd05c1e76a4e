import type { EwayBillRule } from '../rule.ts';
import { isByRailOrAir } from '../transport.ts';

const byTrain = { TransMode: '2', VehNo: null, VehType: null, TransDocDt: '14/08/2026' };

export default {
  id: 'eway-bill/rail-air-has-document-number',
  code: '4012',
  message: 'The transport document number should be passed for transportation modes air and rail',
  at: 'EwbDtls.TransDocNo',
  source: 'validations, e-way bill 14.12',
  confidence: 'sure',
  why: 'Goods on a train or in the air are found by their railway receipt or airway bill.',
  cure: 'Fill TransDocNo with the number of the railway receipt or airway bill.',
  holds: (request) =>
    !isByRailOrAir(request) ||
    request.documentNumber !== undefined || { expected: 'the number of the transport document' },
  accepts: {
    'a railway receipt': { invoice: { EwbDtls: { ...byTrain, TransDocNo: 'RR/1' } } },
    'a lorry, which needs none': {},
  },
  refuses: {
    'a train without a receipt': { invoice: { EwbDtls: byTrain } },
    'a flight with a vehicle, without an airway bill': {
      byIrn: { TransMode: '3', TransDocDt: '14/08/2026' },
    },
  },
} satisfies EwayBillRule;
