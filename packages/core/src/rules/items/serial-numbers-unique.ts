import { rule } from '../rule.ts';
import { withLines } from './lines-example.ts';

export default rule({
  id: 'items/serial-numbers-unique',
  code: '2233',
  message: 'Duplicate SI nos are not allowed in items',
  at: 'ItemList[].SlNo',
  source: 'validations, items 6.3',
  confidence: 'sure',
  why: 'Refusals and e-way bills name a line by its serial number.',
  cure: 'Number the items 1, 2, 3 and so on.',
  holds({ lines }) {
    const seen = new Set<string>();
    for (const { slNo, index } of lines) {
      if (seen.has(slNo)) return { actual: slNo, pointer: `/ItemList/${index}/SlNo` };
      seen.add(slNo);
    }
    return true;
  },
  accepts: {
    'one item': {},
    'two items': { invoice: withLines({}, {}) },
    'numbers out of order': { invoice: withLines({ SlNo: '20' }, { SlNo: '3' }) },
  },
  refuses: {
    'a number used twice': { invoice: withLines({}, { SlNo: '1' }) },
    'the first number again at the end': { invoice: withLines({}, {}, { SlNo: '1' }) },
  },
});
