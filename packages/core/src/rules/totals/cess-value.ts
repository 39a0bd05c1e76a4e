import { agrees, sumOf } from '../amounts.ts';
import { rule } from '../rule.ts';

/** One line with a cess of 1 200.00 by value and 300.40 by quantity. */
const total = (CesVal: number | null) => ({
  ItemList: [{ CesRt: 12, CesAmt: 1200, CesNonAdvlAmt: 300.4, TotItemVal: 13300.4 }],
  ValDtls: { CesVal, TotInvVal: 13300.4 },
});

export default rule({
  id: 'totals/cess-value',
  code: '2186',
  message: 'Cess value of all items must be equal to total CessValue',
  at: 'ValDtls.CesVal',
  source: 'validations, document arithmetic 8',
  confidence: 'sure',
  why: 'One total holds both kinds of cess: that by value and that by quantity.',
  cure: 'Send the sum of CesAmt and CesNonAdvlAmt over the items.',
  holds: ({ lines, totals }) =>
    agrees(
      totals.cesVal,
      sumOf(lines, (line) => line.ces + line.cesNonAdvl),
    ),
  accepts: {
    'no cess': {},
    'the exact sum of both kinds': { invoice: total(1500.4) },
    'one rupee under the whole rupee below': { invoice: total(1499) },
    'one rupee over the whole rupee above': { invoice: total(1502) },
  },
  refuses: {
    'one paisa below the window': { invoice: total(1498.99) },
    'one paisa above the window': { invoice: total(1502.01) },
    'the cess by value alone': { invoice: total(1200) },
    'left out, which counts as 0': { invoice: total(null) },
  },
});
