import { agrees, sumOf } from '../amounts.ts';
import type { Patch } from '../rule.ts';
import { rule } from '../rule.ts';

/** Items of 10 251.91, less 20.00, plus 10.00 and −0.30: 10 241.61 in all. */
const total = (TotInvVal: number, others: Patch = {}): Patch => ({
  ItemList: [
    { TotAmt: 8050, AssAmt: 8000, IgstAmt: 1440, TotItemVal: 9440 },
    { SlNo: '2', TotAmt: 738.06, AssAmt: 688.06, IgstAmt: 123.85, TotItemVal: 811.91 },
  ],
  ValDtls: {
    AssVal: 8688.06,
    IgstVal: 1563.85,
    Discount: 20,
    OthChrg: 10,
    RndOffAmt: -0.3,
    TotInvVal,
  },
  ...others,
});

export default rule({
  id: 'totals/invoice-value',
  code: '2189',
  message: 'Invalid total Invoice Value',
  at: 'ValDtls.TotInvVal',
  source: 'validations, document arithmetic 8',
  confidence: 'sure',
  why: 'The total is what the buyer pays and what the QR code shows.',
  cure: 'Send the sum of TotItemVal, less Discount, plus OthChrg, plus or minus RndOffAmt.',
  // Whether the items' totals hold the taxes is their own matter: here they count as they are.
  holds: ({ lines, totals }) =>
    agrees(
      totals.totInvVal,
      sumOf(lines, (line) => line.totItemVal) - totals.discount + totals.othChrg + totals.rndOffAmt,
    ),
  accepts: {
    'the items alone': {},
    'the exact value': { invoice: total(10241.61) },
    'one rupee under the whole rupee below': { invoice: total(10240) },
    'one rupee over the whole rupee above': { invoice: total(10243) },
    'items without their taxes under reverse charge': {
      invoice: {
        TranDtls: { RegRev: 'Y' },
        ItemList: [{ TotItemVal: 10000 }],
        ValDtls: { TotInvVal: 10000 },
      },
    },
  },
  refuses: {
    'one paisa below the window': { invoice: total(10239.99) },
    'one paisa above the window': { invoice: total(10243.01) },
    'the discount left in': { invoice: total(10261.61) },
    'items with their taxes, the invoice without, under reverse charge': {
      invoice: { TranDtls: { RegRev: 'Y' }, ValDtls: { TotInvVal: 10000 } },
    },
    'a wrong value on a debit note': { invoice: total(9000, { DocDtls: { Typ: 'DBN' } }) },
  },
});
