import { rule } from '../rule.ts';

export default rule({
  id: 'items/at-least-one',
  code: '2228',
  message: 'Item list cannot be empty',
  at: 'ItemList',
  source: 'validations, items 6.1',
  confidence: 'sure',
  why: 'A document without a line supplies nothing.',
  cure: 'Send at least one item in ItemList.',
  holds: ({ lines }) => lines.length > 0 || {},
  accepts: { 'one item': {} },
  refuses: { 'no item': { invoice: { ItemList: [] } } },
});
