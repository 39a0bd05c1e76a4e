import { limits } from '../../limits.ts';
import { rule } from '../rule.ts';
import { withLines } from './lines-example.ts';

const lines = (count: number) => withLines(...Array.from({ length: count }, () => ({})));

export default rule({
  id: 'items/not-too-many',
  code: '2173',
  message: 'You have exceeded the limit of number of items',
  at: 'ItemList',
  source: 'validations, items 6.2',
  confidence: 'sure',
  why: 'The portal bounds the work that one document can ask for.',
  cure: 'Split the document, and give each part a number of its own.',
  // The reader of invoices counts too, before it looks at any line, and refuses with this code.
  holds: (document) =>
    document.lines.length <= limits.itemsMax || {
      expected: `at most ${limits.itemsMax}`,
      actual: String(document.lines.length),
    },
  accepts: { 'one item': {}, 'a thousand items': { invoice: lines(limits.itemsMax) } },
  refuses: {
    'a thousand and one items': {
      invoice: lines(limits.itemsMax + 1),
      refusedBySchema: true,
    },
  },
});
