import { lineRule } from '../rule.ts';
import { service, withLines } from './lines-example.ts';

export default lineRule({
  id: 'items/unit-of-goods',
  code: '2239',
  message: 'Unit is required for HSN - {0}',
  at: 'ItemList[].Unit',
  source: 'validations, items 6.8',
  confidence: 'sure',
  why: 'A quantity of goods says nothing without its unit.',
  cure: 'Fill Unit of the item with a code such as NOS or KGS.',
  holds: ({ item, isService, hsn }) =>
    isService || item.Unit !== undefined || { fill: [hsn], expected: 'a unit code' },
  accepts: {
    'goods with a unit': {},
    'a service without one': { invoice: withLines(service) },
  },
  refuses: {
    'goods without one': { invoice: { ItemList: [{ Unit: null }] } },
  },
});
