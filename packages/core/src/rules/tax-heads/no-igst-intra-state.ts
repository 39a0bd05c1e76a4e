import { exampleGstins, intraState } from '../example-world.ts';
import { lineRule } from '../rule.ts';
import { chargesIgst } from './charges-igst.ts';

export default lineRule({
  id: 'tax-heads/no-igst-intra-state',
  code: '2172',
  message:
    'For intra state transaction IGST amounts is not applicable for item - {0} and Sl. No {1} , only CGST and SGST amounts are applicable.',
  at: 'ItemList[].IgstAmt',
  source: 'validations, tax heads 4',
  confidence: 'sure',
  why: 'Inside one state the tax goes in halves to the Union and to the state, not as IGST.',
  cure: 'Move the tax to CgstAmt and SgstAmt, or set IgstOnIntra to Y where the law wants IGST.',
  holds: (line, document, facts) =>
    line.igst === 0n || chargesIgst(document, facts) || { fill: [line.hsn, line.slNo] },
  accepts: {
    'IGST across a state border': {},
    'CGST and SGST inside a state': { invoice: intraState() },
    'IGST inside a state, declared as such': {
      invoice: { TranDtls: { IgstOnIntra: 'Y' }, BuyerDtls: { Pos: '29' } },
    },
    'IGST inside a state, charged by a developer of a special economic zone': {
      invoice: { BuyerDtls: { Pos: '29' } },
      taxpayers: { [exampleGstins.seller]: { type: 'SED' } },
    },
  },
  refuses: {
    'IGST inside a state': { invoice: { BuyerDtls: { Pos: '29' } } },
    'IGST beside CGST and SGST': { invoice: intraState({ ItemList: [{ IgstAmt: 1 }] }) },
    'IGST inside a state on a credit note': {
      invoice: { DocDtls: { Typ: 'CRN' }, BuyerDtls: { Pos: '29' } },
    },
  },
});
