import type { Day } from '../ist.ts';
import type { LargeMasters } from '../masters/large-masters.ts';
import type { Taxpayer } from './taxpayer.ts';

/** Switches of rules whose real setting is not published or that an operator may choose. */
export interface RuleSettings {
  /**
   * Refuse a GSTIN whose check digit is wrong; the sandbox trusts its taxpayer register instead.
   */
  readonly checkDigits: boolean;
  /** Documents dated before this day are refused; unset means no lower bound. */
  readonly earliestDocumentDay?: Day | undefined;
  /** What an HSN code gets that the imported list lacks, though its heading exists. */
  readonly unknownHsn: 'accept' | 'refuse';
  /** Ask for RegRev = Y wherever IgstOnIntra = Y. */
  readonly igstOnIntraNeedsReverseCharge: boolean;
  /** HSN codes (or their beginnings) valued by retail sale price: 2193, 2234 and 2235 skip them. */
  readonly retailPriceHsn: readonly string[];
}

export const defaultRuleSettings: RuleSettings = {
  checkDigits: false,
  unknownHsn: 'accept',
  igstOnIntraNeedsReverseCharge: false,
  retailPriceHsn: [],
};

export type { LargeMasters };

/** The world outside a document, handed to every rule: rules never look anything up themselves. */
export interface Facts {
  /** Today in India. */
  readonly today: Day;
  /** Who is calling; unset where a document is checked without a caller. */
  readonly caller?: string | undefined;
  /**
   * The taxpayer register, as far as this document names it: undefined for a GSTIN that the
   * register does not know. Unset where there is no register (checking on a desk); rules that need
   * it are then left out.
   */
  readonly taxpayer?: ((gstin: string) => Taxpayer | undefined) | undefined;
  /** The large lists as an operator has imported them; unset for those that ship. */
  readonly masters?: LargeMasters | undefined;
  readonly settings: RuleSettings;
}
