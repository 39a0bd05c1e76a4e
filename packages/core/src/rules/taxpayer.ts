import type { Day } from '../ist.ts';

/** Taxpayer types of the GST system (masters, section 10). */
export const taxpayerTypes = [
  'REG',
  'COM',
  'CAS',
  'SEZ',
  'SED',
  'ISD',
  'TDS',
  'TCS',
  'UIN',
  'UNB',
  'NRT',
] as const;
export type TaxpayerType = (typeof taxpayerTypes)[number];

/** Registration states: active, cancelled, inactive, suspended, provisional. */
export const taxpayerStatuses = ['ACT', 'CNL', 'INA', 'SUS', 'PRO'] as const;
export type TaxpayerStatus = (typeof taxpayerStatuses)[number];

/** What the rules need to know of a GSTIN. */
export interface Taxpayer {
  readonly gstin: string;
  readonly type: TaxpayerType;
  readonly status: TaxpayerStatus;
  readonly registeredOn?: Day | undefined;
  readonly deregisteredOn?: Day | undefined;
  /** Aggregate annual turnover in crore rupees, when known. */
  readonly turnoverCrore?: number | undefined;
  /** No e-way bills, because returns were not filed. */
  readonly isBlocked?: boolean | undefined;
}
