import { agrees, sumOf } from '../amounts.ts';
import { rule } from '../rule.ts';

/** Two lines with an IGST of 10 241.00 together: the portal's own example of its tolerance. */
const total = (IgstVal: number | null) => ({
  ItemList: [
    {},
    { SlNo: '2', TotAmt: 46944.44, AssAmt: 46894.44, IgstAmt: 8441, TotItemVal: 55335.44 },
  ],
  ValDtls: { AssVal: 56894.44, IgstVal, TotInvVal: 67135.44 },
});

export default rule({
  id: 'totals/igst-value',
  code: '2185',
  message: 'IGST value of all items must be equal to total IGST Value',
  at: 'ValDtls.IgstVal',
  source: 'validations, document arithmetic 8',
  confidence: 'sure',
  why: 'The total is the tax that the seller owes the Union; it has to be that of the lines.',
  cure: 'Send the sum of IgstAmt over the items.',
  holds: ({ lines, totals }) =>
    agrees(
      totals.igstVal,
      sumOf(lines, (line) => line.igst),
    ),
  accepts: {
    'the exact sum': { invoice: total(10241) },
    'one rupee under': { invoice: total(10240) },
    'one rupee over': { invoice: total(10242) },
  },
  refuses: {
    'one paisa below the window': { invoice: total(10239.99) },
    'one paisa above the window': { invoice: total(10242.01) },
    'left out, which counts as 0': { invoice: total(null) },
  },
});
