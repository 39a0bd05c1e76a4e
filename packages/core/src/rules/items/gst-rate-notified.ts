import { isGstRate } from '../../masters/gst-rates.ts';
import { lineRule } from '../rule.ts';

const atRate = (GstRt: number) => {
  const IgstAmt = GstRt * 100;
  return {
    ItemList: [{ GstRt, IgstAmt, TotItemVal: 10000 + IgstAmt }],
    ValDtls: { IgstVal: IgstAmt, TotInvVal: 10000 + IgstAmt },
  };
};

export default lineRule({
  id: 'items/gst-rate-notified',
  code: '2240',
  message: 'Invalid GST rate for HSN -{0}',
  at: 'ItemList[].GstRt',
  source: 'validations, items 6.10',
  confidence: 'sure',
  why: 'Rates are notified by the Government; there is no other.',
  cure: 'Send the rate of the item in per cent: the IGST rate, or CGST and SGST added up.',
  holds: (line, _document, { today }) =>
    isGstRate(line.gstRt, today) || { fill: [line.hsn], actual: String(line.item.GstRt) },
  accepts: {
    '18 per cent': {},
    'nil rated': { invoice: atRate(0) },
    'a quarter of a per cent, for rough diamonds': { invoice: atRate(0.25) },
    '40 per cent since it was notified': { invoice: atRate(40), today: '2026-08-14' },
    '28 per cent on a credit note': { invoice: { ...atRate(28), DocDtls: { Typ: 'CRN' } } },
  },
  refuses: {
    'a rate that never was': { invoice: atRate(17) },
    'half the rate': { invoice: atRate(9) },
    'half a per cent, withdrawn': { invoice: atRate(0.5) },
    '40 per cent before it was notified': {
      invoice: { ...atRate(40), DocDtls: { Dt: '21/09/2025' } },
      today: '2025-09-21',
    },
    'a rate that never was, on a debit note': {
      invoice: { ...atRate(17), DocDtls: { Typ: 'DBN' } },
    },
  },
});
