import { stateCode } from '../document.ts';
import { rule } from '../rule.ts';
import { toOtherState, toWarehouse } from './places-example.ts';

export default rule({
  id: 'references/ship-to-state-is-place-of-supply',
  code: '2245',
  message: 'ShipTo state code should be same as POS for B2B transaction',
  at: 'ShipDtls.Stcd',
  source: 'validations, dispatch and ship 11',
  confidence: 'guess',
  // Not restated since the first list: goods billed to one state may be shipped to another.
  raised: false,
  why: 'Goods are supplied where their journey ends, unless a third person ordered them.',
  cure: 'Nothing needs doing: bill-to and ship-to may lie in different states.',
  holds: ({ supply, pos, invoice: { ShipDtls } }) =>
    supply !== 'B2B' ||
    ShipDtls === undefined ||
    stateCode(ShipDtls.Stcd) === pos || { expected: pos, actual: ShipDtls.Stcd },
  accepts: {
    'no consignee': {},
    'a consignee in the place of supply': { invoice: toWarehouse },
  },
  refuses: { 'a consignee in another state': { invoice: toOtherState } },
});
