import { isUnit } from '../../masters/units.ts';
import { rule } from '../rule.ts';
import { codesAtFault } from './codes-at-fault.ts';
import { service, withLines } from './lines-example.ts';

export default rule({
  id: 'items/unit-in-master',
  code: '2177',
  message: 'Invalid item unit code(s)-{0}',
  at: 'ItemList[].Unit',
  source: 'validations, items 6.9',
  confidence: 'sure',
  why: 'Returns add quantities up by unit, so the units are a fixed list.',
  cure: 'Use a code of the list, such as NOS or KGS; OTH fits what has none.',
  holds: ({ lines }) =>
    codesAtFault(lines, 'Unit', ({ item }) => item.Unit === undefined || isUnit(item.Unit)),
  accepts: {
    'a unit of the list': {},
    'in small letters': { invoice: { ItemList: [{ Unit: 'kgs' }] } },
    'a service without one': { invoice: withLines(service) },
  },
  refuses: {
    'a word in place of a code': { invoice: { ItemList: [{ Unit: 'UNIT' }] } },
    'a code of another system': { invoice: { ItemList: [{ Unit: 'MLS' }] } },
    'several units, told in one message': {
      invoice: withLines({ Unit: 'UNIT' }, {}, { Unit: 'KILO' }),
    },
  },
});
