import { percentOf } from '../../money.ts';
import { agrees } from '../amounts.ts';
import { exported, intraState } from '../example-world.ts';
import { mayChargeNothing, ratesAreChecked } from '../line-amounts/rates.ts';
import { lineRule, type Patch } from '../rule.ts';
import { chargesIgst } from './charges-igst.ts';
import { wrongHeads } from './wrong-heads-example.ts';

/** The example across a state border without any tax. */
const untaxed = (item: Patch): Patch => ({
  ItemList: [{ ...item, TotItemVal: 10000 }],
  ValDtls: { IgstVal: null, TotInvVal: 10000 },
});

export default lineRule({
  id: 'tax-heads/igst-given-inter-state',
  // The portal's own number is 2175, whose text is not public; 2235 is the nearest that is.
  code: '2235',
  message: 'IGST amount given with HSN -{0} is Invalid',
  at: 'ItemList[].IgstAmt',
  source: 'validations, tax heads 4',
  confidence: 'guess',
  why: 'A supply that crosses a state border owes IGST; an amount left out counts as nothing.',
  cure: 'Fill IgstAmt with AssAmt × GstRt / 100.',
  holds(line, document, facts) {
    // An amount that was sent is compared with the rate by line-amounts/igst-at-rate.
    if (line.igst !== 0n || mayChargeNothing(document)) return true;
    if (!chargesIgst(document, facts) || !ratesAreChecked(line, document, facts)) return true;
    return agrees(0n, percentOf(line.assAmt, line.gstRt), [line.hsn]);
  },
  accepts: {
    'IGST given': {},
    'none given inside a state': { invoice: intraState() },
    'none given, and the rate is nil': { invoice: untaxed({ GstRt: 0, IgstAmt: null }) },
    'none given on an export without payment of tax': {
      invoice: exported({ TranDtls: { SupTyp: 'EXPWOP' }, ...untaxed({ IgstAmt: 0 }) }),
    },
    'none given on a debit note': {
      invoice: { ...untaxed({ IgstAmt: null }), DocDtls: { Typ: 'DBN' } },
    },
  },
  refuses: {
    'none given': { invoice: untaxed({ IgstAmt: null }) },
    'sent as 0': { invoice: untaxed({ IgstAmt: 0 }) },
    'CGST and SGST in its stead': { invoice: wrongHeads },
  },
});
