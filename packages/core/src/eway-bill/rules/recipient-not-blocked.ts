import { unregistered } from '../../gstin.ts';
import { exampleGstins, exported } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';
import { toPort } from './places-example.ts';

export default {
  id: 'eway-bill/recipient-not-blocked',
  code: '4015',
  message: 'EWayBill will not be generated for blocked User -{0}',
  at: 'BuyerDtls.Gstin',
  source: 'validations, e-way bill 14.18',
  confidence: 'sure',
  needs: 'taxpayers',
  why: 'Who has not filed returns for two periods is sent no goods until they are filed.',
  cure: 'Ask the recipient to file the pending returns; the block then goes away.',
  holds(_request, { invoice }, { isBlocked }) {
    const { Gstin } = invoice.BuyerDtls;
    if (Gstin === unregistered || isBlocked?.(Gstin) !== true) return true;
    return { fill: [Gstin], actual: Gstin };
  },
  accepts: {
    'a recipient who files': {},
    'a recipient abroad, whom no register knows': { invoice: exported(toPort) },
  },
  refuses: { 'a blocked recipient': { blocked: [exampleGstins.buyer] } },
} satisfies EwayBillRule;
