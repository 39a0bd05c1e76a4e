import { halfPercentOf } from '../../money.ts';
import { agrees } from '../amounts.ts';
import { intraState } from '../example-world.ts';
import { lineRule, type Patch } from '../rule.ts';
import { chargesIgst } from '../tax-heads/charges-igst.ts';
import { ratesAreChecked } from './rates.ts';

/** 18 per cent of 26 056.00 are twice 2 345.04. */
const taxed = (CgstAmt: number, SgstAmt = CgstAmt, more: Patch = {}) => {
  const worth = Number((26056 + CgstAmt + SgstAmt).toFixed(2));
  return intraState({
    ItemList: [{ TotAmt: 26106, AssAmt: 26056, CgstAmt, SgstAmt, TotItemVal: worth }],
    ValDtls: { AssVal: 26056, CgstVal: CgstAmt, SgstVal: SgstAmt, TotInvVal: worth },
    ...more,
  });
};

export default lineRule({
  id: 'line-amounts/cgst-sgst-at-rate',
  code: '2234',
  message: 'Invalid SGST and CGST Amounts for HSN - {0}.',
  at: 'ItemList[].CgstAmt',
  source: 'validations, line arithmetic 7',
  confidence: 'sure',
  why: 'Each half is half the rate times the taxable value; only rounding may differ.',
  cure: 'Send AssAmt × GstRt / 200 in CgstAmt and in SgstAmt, within the window named.',
  holds(line, document, facts) {
    if (chargesIgst(document, facts) || !ratesAreChecked(line, document, facts)) return true;
    const due = halfPercentOf(line.assAmt, line.gstRt);
    // A half that is not there is a matter of tax-heads/cgst-sgst-given-intra-state.
    const cgst = line.cgst === 0n || agrees(line.cgst, due, [line.hsn]);
    if (cgst !== true) return cgst;
    const sgst = line.sgst === 0n || agrees(line.sgst, due, [line.hsn]);
    return sgst === true || { ...sgst, pointer: `/ItemList/${line.index}/SgstAmt` };
  },
  accepts: {
    'the exact halves': { invoice: taxed(2345.04) },
    'one rupee under the whole rupee below': { invoice: taxed(2344) },
    'one rupee over the whole rupee above': { invoice: taxed(2347) },
    'IGST in their place across a state border': {},
    'other amounts on a credit note': {
      invoice: taxed(100, 100, { DocDtls: { Typ: 'CRN' } }),
    },
    'other amounts on goods valued by retail price': {
      invoice: taxed(100),
      settings: { retailPriceHsn: ['84713010'] },
    },
  },
  refuses: {
    'one paisa below the window': { invoice: taxed(2343.99) },
    'one paisa above the window': { invoice: taxed(2347.01) },
    'SGST alone outside the window': { invoice: taxed(2345.04, 2347.01) },
    'the full rate in each': { invoice: taxed(4690.08) },
  },
});
