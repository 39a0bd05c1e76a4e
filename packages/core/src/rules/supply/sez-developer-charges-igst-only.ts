import { exampleGstins, intraState } from '../example-world.ts';
import { entryOf } from '../registration.ts';
import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'supply/sez-developer-charges-igst-only',
  code: '2237',
  message:
    'The recipient tax payer of is of type SEZ , CGST and SGST Amounts are not allowed for HSN -{0}',
  at: 'ItemList[].CgstAmt',
  source: 'validations, supply types',
  confidence: 'guess',
  why:
    'What leaves a special economic zone counts as inter-state, whatever the states. No code is ' +
    'published for the developer as supplier, so the one for the zone as buyer stands here.',
  cure: 'Charge IGST; inside one state send IgstOnIntra = Y as well.',
  needs: 'taxpayers',
  holds(line, { invoice, isSez, isExport }, facts) {
    if ((line.cgst === 0n && line.sgst === 0n) || isSez || isExport) return true;
    return entryOf(invoice.SellerDtls.Gstin, facts)?.type !== 'SED' || { fill: [line.hsn] };
  },
  accepts: {
    'a regular supplier inside one state': { invoice: intraState() },
    'a developer of a zone charges IGST': {
      taxpayers: { [exampleGstins.seller]: { type: 'SED' } },
    },
    'a developer of a zone charges IGST inside one state': {
      invoice: intraState({
        TranDtls: { IgstOnIntra: 'Y' },
        ItemList: [{ IgstAmt: 1800, CgstAmt: null, SgstAmt: null }],
        ValDtls: { IgstVal: 1800, CgstVal: null, SgstVal: null },
      }),
      taxpayers: { [exampleGstins.seller]: { type: 'SED' } },
    },
  },
  refuses: {
    'a developer of a zone charges CGST and SGST': {
      invoice: intraState(),
      taxpayers: { [exampleGstins.seller]: { type: 'SED' } },
    },
  },
});
