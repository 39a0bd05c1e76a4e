import { hasGoodCheckDigit, isGstinShaped, refusal } from '@openirp/core';
import type { GstinDetails } from '../accounts/gstin-details.ts';
import type { Irp } from '../irp.ts';
import type { Call } from './endpoint.ts';

/** The GSTIN that a call asks for. Throws 3028 for one that cannot be. */
export function askedGstin({ parameter, query }: Call, { rules }: Irp): string {
  const gstin = (parameter || query('gstin', 'param1') || '').trim().toUpperCase();
  const isGood = rules.checkDigits ? hasGoodCheckDigit(gstin) : isGstinShaped(gstin);
  if (!isGood) throw refusal('3028', [gstin]);
  return gstin;
}

/** GSTIN details without the days of registration, which the older version does not have. */
export function withoutDays(data: unknown): unknown {
  const { DtReg, DtDReg, ...older } = data as GstinDetails;
  return older;
}
