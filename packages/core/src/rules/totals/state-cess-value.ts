import { agrees, sumOf } from '../amounts.ts';
import { rule } from '../rule.ts';

/** One line with a state cess of 100.00 by value and 50.25 by quantity. */
const total = (StCesVal: number | null) => ({
  ItemList: [{ StateCesRt: 1, StateCesAmt: 100, StateCesNonAdvlAmt: 50.25, TotItemVal: 11950.25 }],
  ValDtls: { StCesVal, TotInvVal: 11950.25 },
});

export default rule({
  id: 'totals/state-cess-value',
  code: '2187',
  message: 'State Cess Value of all items must be equal to total State CessValue',
  at: 'ValDtls.StCesVal',
  source: 'validations, document arithmetic 8',
  confidence: 'sure',
  why: 'One total holds both kinds of state cess: that by value and that by quantity.',
  cure: 'Send the sum of StateCesAmt and StateCesNonAdvlAmt over the items.',
  holds: ({ lines, totals }) =>
    agrees(
      totals.stCesVal,
      sumOf(lines, (line) => line.stateCes + line.stateCesNonAdvl),
    ),
  accepts: {
    'no state cess': {},
    'the exact sum of both kinds': { invoice: total(150.25) },
    'one rupee under the whole rupee below': { invoice: total(149) },
    'one rupee over the whole rupee above': { invoice: total(152) },
  },
  refuses: {
    'one paisa below the window': { invoice: total(148.99) },
    'one paisa above the window': { invoice: total(152.01) },
    'the cess by quantity alone': { invoice: total(50.25) },
    'left out, which counts as 0': { invoice: total(null) },
  },
});
