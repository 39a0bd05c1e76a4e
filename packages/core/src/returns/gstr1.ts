import type { HsnSummary } from './hsn-totals.ts';
import type { ReturnPeriod } from './period.ts';
import type { ReturnDocument } from './return-document.ts';
import type { Gstr1Summary } from './summary.ts';

/**
 * The tables of GSTR-1 that registered documents fill. Lists carry the names that the JSON of the
 * common portal has; each is sorted by recipient, date and number.
 */
export interface Gstr1 {
  readonly gstin: string;
  readonly period: ReturnPeriod;
  /** Tables 4A, 4B, 4C, 6B, 6C. */
  readonly b2b: readonly ReturnDocument[];
  /** Table 6A. */
  readonly exp: readonly ReturnDocument[];
  /** Table 9B, notes to registered persons. */
  readonly cdnr: readonly ReturnDocument[];
  /** Table 9B, notes to exports. */
  readonly cdnur: readonly ReturnDocument[];
  /** Table 12. */
  readonly hsn: HsnSummary;
  readonly summary: Gstr1Summary;
}
