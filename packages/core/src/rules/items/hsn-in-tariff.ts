import { isInTariff } from '../../masters/hsn.ts';
import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'items/hsn-in-tariff',
  code: '2199',
  message: 'HSN Error',
  at: 'ItemList[].HsnCd',
  source: 'validations, items 6.4',
  confidence: 'guess',
  // 2176 says the same today and names the code.
  raised: false,
  why: 'A code stands in a chapter of the tariff: 01 to 98 without 77, or 99 for services.',
  cure: 'Look the code up in the list.',
  holds: ({ hsn }) => isInTariff(hsn) || { actual: hsn },
  accepts: { 'a chapter that exists': {} },
  refuses: {
    'the chapter that is kept free': { invoice: { ItemList: [{ HsnCd: '77010000' }] } },
  },
});
