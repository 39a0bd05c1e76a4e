import { isServiceCode } from '../../masters/hsn.ts';
import type { EwayBillRule } from '../rule.ts';

export default {
  id: 'eway-bill/for-goods',
  code: '4009',
  message: 'E Way Bill can be generated provided at least HSN of one item belongs to goods.',
  at: 'ItemList',
  source: 'validations, e-way bill 14.3',
  confidence: 'sure',
  why: 'An e-way bill accompanies goods on the road; codes that begin with 99 are services.',
  cure: 'Leave the e-way bill out.',
  holds: (_request, { lines }) =>
    lines.some(({ hsn }) => !isServiceCode(hsn)) || { expected: 'an HSN code of goods' },
  accepts: {
    goods: {},
    'goods and their installation': {
      invoice: { ItemList: [{}, { SlNo: '2', IsServc: 'Y', HsnCd: '998739' }] },
    },
  },
  refuses: {
    'a service alone': { invoice: { ItemList: [{ IsServc: 'Y', HsnCd: '998313' }] } },
    'a service alone, by IRN': {
      invoice: { ItemList: [{ IsServc: 'Y', HsnCd: '998313' }] },
      byIrn: {},
    },
  },
} satisfies EwayBillRule;
