import { sezSupply } from '../example-world.ts';
import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'supply/sez-charges-igst-only',
  code: '2237',
  message:
    'The recipient tax payer of is of type SEZ , CGST and SGST Amounts are not allowed for HSN -{0}',
  at: 'ItemList[].CgstAmt',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'A supply to a special economic zone always counts as inter-state, even inside one state.',
  cure: 'Charge IGST, or nothing in case of a supply without payment.',
  holds: (line, { isSez }) =>
    !isSez || (line.cgst === 0n && line.sgst === 0n) || { fill: [line.hsn] },
  accepts: {
    'IGST on a supply to a zone': { invoice: sezSupply() },
    'no tax on a supply without payment': {
      invoice: sezSupply({
        TranDtls: { SupTyp: 'SEZWOP' },
        ItemList: [{ IgstAmt: 0, TotItemVal: 10000 }],
        ValDtls: { IgstVal: 0, TotInvVal: 10000 },
      }),
    },
  },
  refuses: {
    'CGST and SGST on a supply to a zone': {
      invoice: sezSupply({
        ItemList: [{ IgstAmt: 0, CgstAmt: 900, SgstAmt: 900 }],
        ValDtls: { IgstVal: 0, CgstVal: 900, SgstVal: 900 },
      }),
    },
  },
});
