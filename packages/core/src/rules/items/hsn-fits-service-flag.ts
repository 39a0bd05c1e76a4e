import { isServiceCode } from '../../masters/hsn.ts';
import { rule } from '../rule.ts';
import { codesAtFault } from './codes-at-fault.ts';
import { service, withLines } from './lines-example.ts';

export default rule({
  id: 'items/hsn-fits-service-flag',
  // The rule is well known, its number is not: this is the published refusal of a code.
  code: '2176',
  message: 'HSN code(s)-{0} is invalid',
  at: 'ItemList[].HsnCd',
  source: 'validations, items 6.5',
  confidence: 'guess',
  why: 'Chapter 99 holds the services and nothing else; goods stand in the chapters before it.',
  cure: 'Set IsServc to Y for a code that starts with 99, and to N for any other.',
  holds: ({ lines }) =>
    codesAtFault(lines, 'HsnCd', ({ hsn, isService }) => isService === isServiceCode(hsn)),
  accepts: {
    goods: {},
    'a service': { invoice: withLines(service) },
    'goods and a service': { invoice: withLines({}, { ...service, HsnCd: '9983' }) },
  },
  refuses: {
    'goods with a code of services': { invoice: { ItemList: [{ HsnCd: '998313' }] } },
    'a service with a code of goods': { invoice: { ItemList: [{ IsServc: 'Y' }] } },
  },
});
