import { documentRules } from './document-rules.ts';
import { ewayBillAccessCodes } from './eway-bill-access-codes.ts';
import { ewayBillChangeCodes } from './eway-bill-change-codes.ts';
import { ewayBillGenerateCodes } from './eway-bill-generate-codes.ts';
import { ewayBillRules } from './eway-bill-rules.ts';
import { ewbCodes } from './ewb-codes.ts';
import { invCodes } from './inv-codes.ts';
import { refusals } from './refusals.ts';
import { systemCodes } from './system-codes.ts';
import { vitalCodes } from './vital-codes.ts';

/**
 * The Hindi of every explanation, keyed by the English sentence. One that several sources say stands
 * once, in the first table of this list that has a use for it.
 */
export const hindi: readonly Readonly<Record<string, string>>[] = [
  vitalCodes,
  invCodes,
  ewbCodes,
  systemCodes,
  ewayBillAccessCodes,
  ewayBillGenerateCodes,
  ewayBillChangeCodes,
  documentRules,
  ewayBillRules,
  refusals,
];
