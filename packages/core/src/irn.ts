import { hash } from 'node:crypto';
import { type Day, financialYear } from './ist.ts';

/** What an IRN is computed from. `type` is INV, CRN or DBN; `day` is the document's date. */
export interface IrnParts {
  readonly gstin: string;
  readonly day: Day;
  readonly type: string;
  readonly number: string;
}

/** From this day on document numbers are compared and hashed in capitals (GSTN advisory). */
export const upperCaseNumbersSince: Day = '2025-06-01';

/**
 * The Invoice Reference Number: lower-case hex SHA-256 of supplier GSTIN, financial year, document
 * type and document number, joined without a separator (wire contract, IRN). `today` decides the
 * letter case in which the number is hashed.
 */
export function irnOf(
  { gstin, day, type, number }: IrnParts,
  today: Day,
  since: Day = upperCaseNumbersSince,
): string {
  const hashed = today >= since ? number.toUpperCase() : number;
  return hash('sha256', gstin + financialYear(day) + type.toUpperCase() + hashed);
}

/** Whether a text can be an IRN: 64 lower-case hex digits. */
export const isIrnShaped = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
