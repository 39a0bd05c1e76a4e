import type { EwayBillRule } from '../rule.ts';
import { isByRailOrAir } from '../transport.ts';

const byAir = { TransMode: '3', VehNo: null, VehType: null, TransDocNo: '098-12345675' };

export default {
  id: 'eway-bill/rail-air-has-document-date',
  code: '4023',
  message: 'The transport document date should be passed for of transportation modes air and rail.',
  at: 'EwbDtls.TransDocDt',
  source: 'validations, e-way bill 14.12',
  confidence: 'sure',
  why: 'Numbers of railway receipts and airway bills repeat over the years.',
  cure: 'Fill TransDocDt.',
  holds: (request) =>
    !isByRailOrAir(request) ||
    request.documentDate !== undefined || { expected: 'the date of the transport document' },
  accepts: {
    'an airway bill': { invoice: { EwbDtls: { ...byAir, TransDocDt: '14/08/2026' } } },
    'a lorry, which needs none': {},
  },
  refuses: {
    'an airway bill without a date': { invoice: { EwbDtls: byAir } },
    'a railway receipt without a date': { byIrn: { ...byAir, TransMode: '2' } },
  },
} satisfies EwayBillRule;
