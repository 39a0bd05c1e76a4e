import { intraState } from '../example-world.ts';
import { lineRule } from '../rule.ts';
import { wrongHeads } from './wrong-heads-example.ts';

export default lineRule({
  id: 'tax-heads/no-cgst-sgst-inter-state',
  code: '2174',
  message:
    'For inter state transaction, CGST and SGST Amounts are not applicable for item - {0}, only Igst Amounts are Applicable',
  at: 'ItemList[].CgstAmt',
  source: 'validations, tax heads 4',
  confidence: 'sure',
  why: 'A supply that crosses a state border is taxed by the Union alone, as IGST.',
  cure: 'Move the tax to IgstAmt, or correct BuyerDtls.Pos if the supply stays in the state.',
  holds(line, { chargesCgstSgst, isExport, isSez }) {
    // Exports and supplies to economic zones have refusals of their own: 2180 and 2237.
    if (chargesCgstSgst || isExport || isSez) return true;
    if (line.cgst !== 0n) return { fill: [line.hsn] };
    if (line.sgst === 0n) return true;
    return { fill: [line.hsn], pointer: `/ItemList/${line.index}/SgstAmt` };
  },
  accepts: {
    'IGST across a state border': {},
    'CGST and SGST inside a state': { invoice: intraState() },
    'CGST and SGST sent as 0': { invoice: { ItemList: [{ CgstAmt: 0, SgstAmt: 0 }] } },
    'the buyer lives elsewhere, but the place of supply is the state of the seller': {
      invoice: { ...wrongHeads, BuyerDtls: { Pos: '29' } },
    },
  },
  refuses: {
    'CGST and SGST across a state border': { invoice: wrongHeads },
    'SGST beside IGST': { invoice: { ItemList: [{ SgstAmt: 1 }] } },
    'CGST and SGST though the document declares IGST inside the state': {
      invoice: intraState({ TranDtls: { IgstOnIntra: 'Y' } }),
    },
  },
});
