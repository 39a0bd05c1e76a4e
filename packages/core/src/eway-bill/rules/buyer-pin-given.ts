import { shippedTo } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';

const BuyerDtls = { Pin: null };

export default {
  id: 'eway-bill/buyer-pin-given',
  code: '2244',
  message: 'Recipient PIN code is mandatory for transaction -{0}',
  at: 'BuyerDtls.Pin',
  source: 'validations, e-way bill 14.19',
  confidence: 'likely',
  why: 'Without a ship-to place the goods go to the buyer, and the bill has to say where that is.',
  cure: 'Fill BuyerDtls.Pin, or name the place in ShipDtls.',
  holds: ({ to }, { supply }) =>
    to?.name !== 'Buyer' || to.pin !== undefined || { fill: [supply], expected: 'a PIN code' },
  accepts: {
    'a buyer with PIN code': {},
    'a buyer without, and a ship-to place': { invoice: shippedTo(undefined, { BuyerDtls }) },
  },
  refuses: {
    'a buyer without PIN code': { invoice: { BuyerDtls } },
    'a buyer without PIN code and no distance': {
      invoice: { BuyerDtls, EwbDtls: { Distance: 0 } },
    },
  },
} satisfies EwayBillRule;
