import { percentOf } from '../../money.ts';
import { agrees } from '../amounts.ts';
import { exported } from '../example-world.ts';
import type { Patch } from '../rule.ts';
import { lineRule } from '../rule.ts';
import { chargesIgst } from '../tax-heads/charges-igst.ts';
import { ratesAreChecked } from './rates.ts';

/** 18 per cent of 13 028.00 are 2 345.04: the portal's own example of its tolerance. */
const taxed = (IgstAmt: number, others: Patch = {}): Patch => ({
  ItemList: [{ TotAmt: 13078, AssAmt: 13028, IgstAmt, TotItemVal: 13028 + IgstAmt }],
  ValDtls: { AssVal: 13028, IgstVal: IgstAmt, TotInvVal: 13028 + IgstAmt },
  ...others,
});

export default lineRule({
  id: 'line-amounts/igst-at-rate',
  code: '2235',
  message: 'IGST amount given with HSN -{0} is Invalid',
  at: 'ItemList[].IgstAmt',
  source: 'validations, line arithmetic 7',
  confidence: 'sure',
  why: 'IGST is the rate times the taxable value; only rounding may differ.',
  cure: 'Send AssAmt × GstRt / 100, within the window named.',
  holds(line, document, facts) {
    // No IGST at all is a matter of tax-heads/igst-given-inter-state.
    if (line.igst === 0n || !chargesIgst(document, facts)) return true;
    if (!ratesAreChecked(line, document, facts)) return true;
    return agrees(line.igst, percentOf(line.assAmt, line.gstRt), [line.hsn]);
  },
  accepts: {
    'the exact tax': { invoice: taxed(2345.04) },
    'one rupee under the whole rupee below': { invoice: taxed(2344) },
    'one rupee over the whole rupee above': { invoice: taxed(2347) },
    'another amount on a debit note': { invoice: taxed(100, { DocDtls: { Typ: 'DBN' } }) },
    'another amount on goods valued by retail price': {
      invoice: taxed(100),
      settings: { retailPriceHsn: ['8471'] },
    },
  },
  refuses: {
    'one paisa below the window': { invoice: taxed(2343.99) },
    'one paisa above the window': { invoice: taxed(2347.01) },
    'another amount where other goods are valued by retail price': {
      invoice: taxed(100),
      settings: { retailPriceHsn: ['2402'] },
    },
    'a wrong amount on an export without payment of tax': {
      invoice: exported({ TranDtls: { SupTyp: 'EXPWOP' }, ...taxed(100) }),
    },
  },
});
