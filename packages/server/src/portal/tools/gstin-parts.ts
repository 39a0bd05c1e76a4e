import {
  gstinCheckCharacter,
  gstinPan,
  gstinState,
  isGstinShaped,
  stateName,
  unregistered,
} from '@openirp/core';

/** What sort of registration a GSTIN is of, as its form tells. */
export type GstinKind =
  | 'normal'
  | 'deductor'
  | 'collector'
  | 'unitedNations'
  | 'nonResident'
  | 'online'
  | 'unusual';

/** Fourth letters of a PAN: what sort of person holds it. */
export type PanHolder = 'A' | 'B' | 'C' | 'F' | 'G' | 'H' | 'J' | 'L' | 'P' | 'T';

export type GstinFault = 'length' | 'state' | 'letters' | 'unregistered';

export interface GstinParts {
  readonly gstin: string;
  readonly stateCode: string;
  /** Undefined where no state has the code. */
  readonly state: string | undefined;
  /** Empty where no PAN stands in it. */
  readonly pan: string;
  readonly holder: PanHolder | undefined;
  /** Which registration of this PAN in this state. */
  readonly entity: string;
  readonly kind: GstinKind;
  readonly checkDigit: { readonly given: string; readonly expected: string };
}

/** Forms of GSTINs; the first that fits is it. */
const kinds: readonly (readonly [GstinKind, RegExp])[] = [
  ['online', /^99\d{2}[A-Z]{3}\d{5}OS/],
  ['unitedNations', /^\d{4}[A-Z]{3}\d{5}[UO]N/],
  ['nonResident', /^\d{4}[A-Z]{3}\d{5}NR/],
  // In place of a PAN there may be a TAN, which has four letters and five digits.
  ['deductor', /^\d{2}(?:[A-Z]{5}\d{4}|[A-Z]{4}\d{5})[A-Z][0-9A-Z]D/],
  ['collector', /^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]C/],
  ['normal', /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z/],
];

const pan = /^[A-Z]{5}\d{4}[A-Z]$/;
const holders = /[ABCFGHJLPT]/;

/** A GSTIN as it was meant: in capitals, without blanks. */
export const cleanGstin = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** Why a text cannot be a GSTIN, or undefined. */
export function gstinFault(gstin: string): GstinFault | undefined {
  if (gstin === unregistered) return 'unregistered';
  if (gstin.length !== 15) return 'length';
  if (!/^\d{2}/.test(gstin)) return 'state';
  return isGstinShaped(gstin) ? undefined : 'letters';
}

/** The parts of a text that has the form of a GSTIN. */
export function gstinParts(gstin: string): GstinParts {
  const stateCode = gstinState(gstin);
  const middle = gstinPan(gstin);
  const holder = pan.test(middle) ? holders.exec(middle.charAt(3))?.[0] : undefined;
  return {
    gstin,
    stateCode,
    state: stateName(stateCode),
    pan: pan.test(middle) ? middle : '',
    holder: holder as PanHolder | undefined,
    entity: gstin.charAt(12),
    kind: kinds.find(([, form]) => form.test(gstin))?.[0] ?? 'unusual',
    checkDigit: { given: gstin.charAt(14), expected: gstinCheckCharacter(gstin.slice(0, 14)) },
  };
}
