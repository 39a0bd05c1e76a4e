import { rule } from '../rule.ts';
import { service, withLines } from './lines-example.ts';

const mixed = withLines({}, service);
const insideState = { BuyerDtls: { Pos: '29' } };

export default rule({
  id: 'items/goods-and-services-apart',
  code: '2249',
  message:
    'Combination of goods and service items are not allowed for inter state transaction with POS same as the supplier state',
  at: 'ItemList',
  source: 'validations, supply types 3',
  confidence: 'guess',
  // The rule stood in an early list only and was never restated.
  raised: false,
  why: 'IGST inside a state has one reason, which covers either goods or services.',
  cure: 'Send the goods and the services in documents of their own.',
  holds: ({ lines, chargesCgstSgst, sellerState, pos }) =>
    chargesCgstSgst ||
    sellerState !== pos ||
    lines.every(({ isService }) => isService === lines[0]?.isService) ||
    {},
  accepts: {
    'goods alone': {},
    'both across a state border': { invoice: mixed },
    'goods alone inside a state, with IGST': {
      invoice: { TranDtls: { IgstOnIntra: 'Y' }, ...insideState },
    },
  },
  refuses: {
    'both inside a state, with IGST': {
      invoice: { ...mixed, TranDtls: { IgstOnIntra: 'Y' }, ...insideState },
    },
  },
});
