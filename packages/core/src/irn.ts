import { hash } from 'node:crypto';
import { type Day, financialYear } from './ist.ts';

/** What an IRN is computed from. `type` is INV, CRN or DBN; `day` is the document's date. */
export interface IrnParts {
  readonly gstin: string;
  readonly day: Day;
  readonly type: string;
  readonly number: string;
}

/**
 * The Invoice Reference Number: lower-case hex SHA-256 of supplier GSTIN, financial year, document
 * type and document number, joined without a separator (wire contract, section IRN). The number is
 * hashed as given; `numberForIrn` says in which letter case that is.
 */
export function irnOf({ gstin, day, type, number }: IrnParts): string {
  return hash('sha256', gstin + financialYear(day) + type.toUpperCase() + number);
}

/** From this day on document numbers are compared and hashed in capitals (GSTN advisory). */
export const upperCaseNumbersSince: Day = '2025-06-01';

/** A document number in the letter case in which it is hashed on a day. */
export function numberForIrn(number: string, today: Day, since: Day = upperCaseNumbersSince) {
  return today >= since ? number.toUpperCase() : number;
}

/** Whether a text can be an IRN: 64 lower-case hex digits. */
export const isIrnShaped = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
