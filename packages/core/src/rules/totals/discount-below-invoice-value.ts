import { rupees } from '../../money.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'totals/discount-below-invoice-value',
  code: '2220',
  message: 'Total discount value cannot be greater than or equal total invoice value',
  at: 'ValDtls.Discount',
  source: 'validations, document arithmetic 8',
  confidence: 'likely',
  // An early rule, not stated again: it forbids what trade allows, a discount of half and more.
  raised: false,
  why: 'A discount as large as what is left to pay is more likely a slip than a bargain.',
  cure: 'Correct ValDtls.Discount or TotInvVal.',
  holds: ({ totals: { discount, totInvVal } }) =>
    discount === 0n ||
    discount < totInvVal || {
      expected: `less than ${rupees(totInvVal)}`,
      actual: rupees(discount),
    },
  accepts: {
    'no discount': {},
    'a discount below what is left to pay': {
      invoice: { ValDtls: { Discount: 5899.99, TotInvVal: 5900.01 } },
    },
  },
  refuses: {
    'a discount of half': { invoice: { ValDtls: { Discount: 5900, TotInvVal: 5900 } } },
    'a discount of everything': { invoice: { ValDtls: { Discount: 11800, TotInvVal: 0 } } },
  },
});
