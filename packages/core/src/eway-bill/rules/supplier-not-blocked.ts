import { exampleGstins } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';

export default {
  id: 'eway-bill/supplier-not-blocked',
  code: '4015',
  message: 'EWayBill will not be generated for blocked User -{0}',
  at: 'SellerDtls.Gstin',
  source: 'validations, e-way bill 14.18',
  confidence: 'sure',
  needs: 'taxpayers',
  why: 'Who has not filed returns for two periods gets no e-way bills until they are filed.',
  cure: 'File the pending returns; the block then goes away.',
  holds(_request, { invoice }, { isBlocked }) {
    const { Gstin } = invoice.SellerDtls;
    return isBlocked?.(Gstin) !== true || { fill: [Gstin], actual: Gstin };
  },
  accepts: { 'a supplier who files': {} },
  refuses: {
    'a blocked supplier': { blocked: [exampleGstins.seller] },
    'a blocked supplier, by IRN': { byIrn: {}, blocked: [exampleGstins.seller] },
  },
} satisfies EwayBillRule;
