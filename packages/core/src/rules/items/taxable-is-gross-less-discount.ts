import { agrees } from '../amounts.ts';
import { isValuedByRetailPrice } from '../line-amounts/rates.ts';
import { lineRule } from '../rule.ts';

/** A line of 10 351.61 gross, and of 10 241.61 after the discount. */
const valued = (AssAmt: number) => ({
  ItemList: [{ TotAmt: 10351.61, Discount: 110, AssAmt, GstRt: 0, IgstAmt: 0, TotItemVal: AssAmt }],
  ValDtls: { AssVal: AssAmt, IgstVal: 0, TotInvVal: AssAmt },
});

export default lineRule({
  id: 'items/taxable-is-gross-less-discount',
  code: '2193',
  message: 'For HSN - {0} and Sl. No - {1}, AssAmt value should be equal to (TotAmt - Discount)',
  at: 'ItemList[].AssAmt',
  source: 'validations, items 6.12',
  confidence: 'sure',
  why: 'Tax is due on what is left after the discount.',
  cure: 'Send TotAmt − Discount in AssAmt.',
  holds: (line, _document, facts) =>
    isValuedByRetailPrice(line.hsn, facts) ||
    agrees(line.assAmt, line.totAmt - line.discount, [line.hsn, line.slNo]),
  accepts: {
    'the exact difference': { invoice: valued(10241.61) },
    'one rupee under the whole rupee below': { invoice: valued(10240) },
    'one rupee over the whole rupee above': { invoice: valued(10243) },
    'no discount': { invoice: { ItemList: [{ TotAmt: 10000, Discount: null }] } },
    'another value of goods valued by retail price': {
      invoice: valued(20000),
      settings: { retailPriceHsn: ['8471'] },
    },
  },
  refuses: {
    'one paisa below the window': { invoice: valued(10239.99) },
    'one paisa above the window': { invoice: valued(10243.01) },
    'the discount left in': { invoice: valued(10351.61) },
    'a wrong value on a credit note': {
      invoice: { ...valued(10351.61), DocDtls: { Typ: 'CRN' } },
    },
  },
});
