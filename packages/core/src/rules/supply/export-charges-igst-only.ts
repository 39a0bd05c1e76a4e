import { exported } from '../example-world.ts';
import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'supply/export-charges-igst-only',
  code: '2180',
  message: 'For export transaction CGST and SGST Amounts are not allowed for item -{0}',
  at: 'ItemList[].CgstAmt',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'An export always counts as inter-state.',
  cure: 'Charge IGST, or nothing in case of an export without payment.',
  holds: (line, { isExport }) =>
    !isExport || (line.cgst === 0n && line.sgst === 0n) || { fill: [line.hsn] },
  accepts: {
    'IGST on an export with payment': { invoice: exported() },
    'no tax on an export without payment': {
      invoice: exported({
        TranDtls: { SupTyp: 'EXPWOP' },
        ItemList: [{ IgstAmt: null, TotItemVal: 10000 }],
        ValDtls: { IgstVal: null, TotInvVal: 10000 },
      }),
    },
  },
  refuses: {
    'CGST and SGST on an export': {
      invoice: exported({
        ItemList: [{ IgstAmt: null, CgstAmt: 900, SgstAmt: 900 }],
        ValDtls: { IgstVal: null, CgstVal: 900, SgstVal: 900 },
      }),
    },
  },
});
