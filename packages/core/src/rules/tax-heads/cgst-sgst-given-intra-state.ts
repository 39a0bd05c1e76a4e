import { halfPercentOf } from '../../money.ts';
import { agrees } from '../amounts.ts';
import { intraState } from '../example-world.ts';
import { ratesAreChecked } from '../line-amounts/rates.ts';
import { lineRule, type Patch } from '../rule.ts';
import { chargesIgst } from './charges-igst.ts';

/** The example inside a state without any tax, worth so much. */
const untaxed = (worth: number, item: Patch = {}, more: Patch = {}): Patch =>
  intraState({
    ItemList: [
      {
        TotAmt: worth,
        Discount: 0,
        AssAmt: worth,
        CgstAmt: null,
        SgstAmt: null,
        TotItemVal: worth,
        ...item,
      },
    ],
    ValDtls: { AssVal: worth, CgstVal: null, SgstVal: null, TotInvVal: worth },
    ...more,
  });

export default lineRule({
  id: 'tax-heads/cgst-sgst-given-intra-state',
  code: '2241',
  message: 'CGST and SGST amounts with HSN{0} are required for intra state transaction',
  at: 'ItemList[].CgstAmt',
  source: 'validations, tax heads 4',
  confidence: 'sure',
  why: 'A supply inside one state owes both halves of the tax; amounts left out count as nothing.',
  cure: 'Fill CgstAmt and SgstAmt, each with half of the tax.',
  holds(line, document, facts) {
    if (chargesIgst(document, facts) || !ratesAreChecked(line, document, facts)) return true;
    const due = halfPercentOf(line.assAmt, line.gstRt);
    // An amount that was sent is compared with the rate by line-amounts/cgst-sgst-at-rate.
    const cgst = line.cgst !== 0n || agrees(0n, due, [line.hsn]);
    if (cgst !== true) return cgst;
    const sgst = line.sgst !== 0n || agrees(0n, due, [line.hsn]);
    return sgst === true || { ...sgst, pointer: `/ItemList/${line.index}/SgstAmt` };
  },
  accepts: {
    'both given': { invoice: intraState() },
    'neither given, and the rate is nil': { invoice: untaxed(10000, { GstRt: 0 }) },
    'neither given where the tax is less than the tolerance': { invoice: untaxed(5) },
    'a credit note that adjusts the value alone': {
      invoice: untaxed(10000, {}, { DocDtls: { Typ: 'CRN' } }),
    },
  },
  refuses: {
    'neither given': { invoice: untaxed(10000) },
    'neither given, and the tax is just more than the tolerance': { invoice: untaxed(22.23) },
    'SGST left out': { invoice: intraState({ ItemList: [{ SgstAmt: null }] }) },
    'CGST sent as 0': { invoice: intraState({ ItemList: [{ CgstAmt: 0 }] }) },
  },
});
