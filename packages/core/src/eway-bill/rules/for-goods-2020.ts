import type { EwayBillRule } from '../rule.ts';
import forGoods from './for-goods.ts';

export default {
  id: 'eway-bill/for-goods-2020',
  code: '2251',
  message: 'E-Way Bill can be generated provided at least HSN of one item belongs to goods',
  at: 'ItemList',
  source: 'validations, e-way bill 14.3',
  confidence: 'likely',
  raised: false,
  why: 'The code of 2020 for what is 4009 now.',
  cure: 'Leave the e-way bill out.',
  holds: forGoods.holds,
  accepts: { goods: {} },
  refuses: {
    'a service alone': { invoice: { ItemList: [{ IsServc: 'Y', HsnCd: '998313' }] } },
  },
} satisfies EwayBillRule;
