import { hasGoodCheckDigit, isGstinShaped, refusal } from '@openirp/core';
import type { GstinDetails } from '../accounts/gstin-details.ts';
import type { Irp } from '../irp.ts';
import { askedFor } from './asked-for.ts';
import type { Call, QueryParameter } from './endpoint.ts';

export const gstinParameter: QueryParameter = {
  name: 'gstin',
  aliases: ['param1'],
  description: 'The GSTIN, where the path does not end with it.',
  example: '29ZZIRX0001Z1ZK',
  required: false,
};

/** The GSTIN that a call asks for. Throws 3028 for one that cannot be. */
export function askedGstin(call: Call, { rules }: Irp): string {
  const gstin = (call.parameter || askedFor(call, gstinParameter)).trim().toUpperCase();
  const isGood = rules.checkDigits ? hasGoodCheckDigit(gstin) : isGstinShaped(gstin);
  if (!isGood) throw refusal('3028', [gstin]);
  return gstin;
}

/** GSTIN details without the days of registration, which the older version does not have. */
export function withoutDays(data: unknown): unknown {
  const { DtReg, DtDReg, ...older } = data as GstinDetails;
  return older;
}
