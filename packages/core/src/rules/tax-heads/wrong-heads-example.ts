import type { Patch } from '../rule.ts';

/** The example invoice with its IGST moved to CGST and SGST, though it crosses a state border. */
export const wrongHeads: Patch = {
  ItemList: [{ IgstAmt: null, CgstAmt: 900, SgstAmt: 900 }],
  ValDtls: { IgstVal: null, CgstVal: 900, SgstVal: 900 },
};
