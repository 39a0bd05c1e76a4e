import { agrees, sumOf } from '../amounts.ts';
import { rule } from '../rule.ts';

const charged = (item: number, OthChrg: number) => ({
  ItemList: [{ OthChrg: item, TotItemVal: 11800 + item }],
  ValDtls: { OthChrg, TotInvVal: 11800 + item + OthChrg },
});

export default rule({
  id: 'totals/other-charges',
  code: '2264',
  message: 'Total of other charges in all items must be equal to other charge in Document total.',
  at: 'ValDtls.OthChrg',
  source: 'validations, document arithmetic 8',
  confidence: 'likely',
  // Withdrawn: the invoice value adds both kinds of charges, which counts an equal sum twice.
  raised: false,
  why: 'In the first lists the charges of the document were the sum over its lines.',
  cure: 'Nothing needs doing: charges of the lines and of the document are independent.',
  holds: ({ lines, totals }) =>
    agrees(
      totals.othChrg,
      sumOf(lines, (line) => line.othChrg),
    ),
  accepts: {
    'no charges': {},
    'the same charges': { invoice: charged(20, 20) },
  },
  refuses: {
    'charges of their own on the line and on the document': { invoice: charged(10, 20) },
  },
});
