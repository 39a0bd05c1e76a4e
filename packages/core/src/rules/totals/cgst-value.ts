import { agrees, sumOf } from '../amounts.ts';
import { intraState } from '../example-world.ts';
import { rule } from '../rule.ts';

/** One line with a CGST of 900.00. */
const total = (CgstVal: number | null) => intraState({ ValDtls: { CgstVal } });

export default rule({
  id: 'totals/cgst-value',
  code: '2184',
  message: 'CGST value of all items must be equal to total CGST value',
  at: 'ValDtls.CgstVal',
  source: 'validations, document arithmetic 8',
  confidence: 'sure',
  why: 'The total is the tax that the seller owes the Union; it has to be that of the lines.',
  cure: 'Send the sum of CgstAmt over the items.',
  holds: ({ lines, totals }) =>
    agrees(
      totals.cgstVal,
      sumOf(lines, (line) => line.cgst),
    ),
  accepts: {
    'the exact sum': { invoice: total(900) },
    'one rupee under': { invoice: total(899) },
    'one rupee over': { invoice: total(901) },
    'none on the lines, and none in total': {},
  },
  refuses: {
    'one paisa below the window': { invoice: total(898.99) },
    'one paisa above the window': { invoice: total(901.01) },
    'left out, which counts as 0': { invoice: total(null) },
  },
});
