import type { EwayBillRule } from '../rule.ts';
import { isByRoad } from '../transport.ts';

const byTrain = { TransMode: '2', VehNo: null, VehType: null };

export default {
  id: 'eway-bill/transport-document-2020',
  code: '2254',
  message:
    'The transport document number and date should be passed in case of transportation mode is other than Road.',
  at: 'EwbDtls.TransDocNo',
  source: 'validations, e-way bill 14.12',
  confidence: 'likely',
  raised: false,
  why: 'The code of 2020 for what are 4012 and 4023 now, and for ships 4040.',
  cure: 'Fill TransDocNo and TransDocDt.',
  holds(request) {
    const { mode, documentNumber, documentDate } = request;
    if (mode === undefined || isByRoad(request)) return true;
    return (documentNumber !== undefined && documentDate !== undefined) || {};
  },
  accepts: {
    'a lorry': {},
    'a railway receipt': {
      invoice: { EwbDtls: { ...byTrain, TransDocNo: 'RR/1', TransDocDt: '14/08/2026' } },
    },
  },
  refuses: {
    'a train without a receipt': { invoice: { EwbDtls: byTrain } },
    'a ship without a document': { invoice: { EwbDtls: { TransMode: '4', VehType: 'O' } } },
  },
} satisfies EwayBillRule;
