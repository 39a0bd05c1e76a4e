import type { Patch } from '../rule.ts';

/** The example invoice with as many lines as patches, numbered, and totals to match. */
export const withLines = (...items: Patch[]): Patch => ({
  ItemList: items.map((item, index) => ({ SlNo: String(index + 1), ...item })),
  ValDtls: {
    AssVal: 10000 * items.length,
    IgstVal: 1800 * items.length,
    TotInvVal: 11800 * items.length,
  },
});

/** A change of a line from goods to a service. */
export const service: Patch = { IsServc: 'Y', HsnCd: '998313', Qty: null, Unit: null };
