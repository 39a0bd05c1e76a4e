import { lineRule } from '../rule.ts';
import { service, withLines } from './lines-example.ts';

export default lineRule({
  id: 'items/quantity-of-goods',
  code: '2238',
  message: 'Quantity is required for HSN - {0}',
  at: 'ItemList[].Qty',
  source: 'validations, items 6.8',
  confidence: 'sure',
  why: 'The law wants the quantity of goods on the invoice.',
  cure: 'Fill Qty of the item.',
  holds: ({ item, isService, hsn }) =>
    isService || item.Qty !== undefined || { fill: [hsn], expected: 'a quantity' },
  accepts: {
    'goods with a quantity': {},
    'goods with the quantity 0': { invoice: { ItemList: [{ Qty: 0 }] } },
    'a service without one': { invoice: withLines(service) },
  },
  refuses: {
    'goods without one': { invoice: { ItemList: [{ Qty: null }] } },
  },
});
