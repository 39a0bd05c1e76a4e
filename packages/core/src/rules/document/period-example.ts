import type { Patch } from '../rule.ts';

/** The example invoice for a period. */
export const forPeriod = (InvStDt: string, InvEndDt: string): Patch => ({
  RefDtls: { DocPerdDtls: { InvStDt, InvEndDt } },
});
