import { agrees, sumOf } from '../amounts.ts';
import { rule } from '../rule.ts';

/** Two lines, worth 10 241.61 together. */
const total = (AssVal: number) => ({
  ItemList: [{}, { SlNo: '2', TotAmt: 291.61, AssAmt: 241.61, IgstAmt: 43.49, TotItemVal: 285.1 }],
  ValDtls: { AssVal, IgstVal: 1843.49, TotInvVal: 12085.1 },
});

export default rule({
  id: 'totals/assessable-value',
  code: '2182',
  message: 'Taxable value of all items must be equal to total taxable value',
  at: 'ValDtls.AssVal',
  source: 'validations, document arithmetic 8',
  confidence: 'sure',
  why: 'The total is what the returns take over; it has to be that of the lines.',
  cure: 'Send the sum of AssAmt over the items.',
  holds: ({ lines, totals }) =>
    agrees(
      totals.assVal,
      sumOf(lines, (line) => line.assAmt),
    ),
  accepts: {
    'the exact sum': { invoice: total(10241.61) },
    'one rupee under the whole rupee below': { invoice: total(10240) },
    'one rupee over the whole rupee above': { invoice: total(10243) },
  },
  refuses: {
    'one paisa below the window': { invoice: total(10239.99) },
    'one paisa above the window': { invoice: total(10243.01) },
    'one line left out': { invoice: total(10000) },
  },
});
