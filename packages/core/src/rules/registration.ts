import { gstinCheckCharacter, hasGoodCheckDigit, unregistered } from '../gstin.ts';
import { type Day, documentDate } from '../ist.ts';
import { taxpayerStatusNames, taxpayerTypeNames } from '../masters/taxpayer-types.ts';
import type { Document } from './document.ts';
import type { Facts } from './facts.ts';
import type { Broken, Verdict } from './rule.ts';
import type { Taxpayer, TaxpayerStatus, TaxpayerType } from './taxpayer.ts';

/** The register's entry of a GSTIN; none for URP, for an unknown GSTIN and without a register. */
export const entryOf = (gstin: string | undefined, { taxpayer }: Facts): Taxpayer | undefined =>
  gstin === undefined || gstin === unregistered ? undefined : taxpayer?.(gstin);

/**
 * Holds for a GSTIN that the register knows, where there is one, and whose check digit is right,
 * where the settings ask for that. `URP` is nobody's number and passes.
 */
export function isGenuine(gstin: string | undefined, facts: Facts): Verdict {
  if (gstin === undefined || gstin === unregistered) return true;
  if (facts.settings.checkDigits && !hasGoodCheckDigit(gstin)) {
    const last = gstinCheckCharacter(gstin.slice(0, 14));
    return { fill: [gstin], expected: `check digit ${last}`, actual: `check digit ${gstin[14]}` };
  }
  if (facts.taxpayer === undefined || facts.taxpayer(gstin) !== undefined) return true;
  return { fill: [gstin], expected: 'a GSTIN that the register knows', actual: gstin };
}

/** The verdict on a registration in the wrong state: names its GSTIN, and both states. */
export const wrongStatus = (entry: Taxpayer, expected: TaxpayerStatus = 'ACT'): Broken => ({
  fill: [entry.gstin],
  expected: taxpayerStatusNames.titleOf(expected) ?? expected,
  actual: taxpayerStatusNames.titleOf(entry.status) ?? entry.status,
});

/** The verdict on a taxpayer of the wrong kind. */
export const wrongType = (
  entry: Taxpayer,
  expected: readonly TaxpayerType[],
  fill: Broken['fill'] = [],
): Broken => ({
  fill,
  expected: expected.map((type) => taxpayerTypeNames.titleOf(type)).join(', or '),
  actual: taxpayerTypeNames.titleOf(entry.type) ?? entry.type,
});

/** Unit or developer of a special economic zone. */
export const isSezType = (type: TaxpayerType): boolean => type === 'SEZ' || type === 'SED';

/** The code for what is wrong with a cancelled registration. */
export type Lapse = '3074' | '3075' | '3077' | '3078';

/**
 * What is wrong with a cancelled registration on the day of a document: one thing at most, missing
 * days before a day outside the registration.
 */
export function lapseOf(entry: Taxpayer | undefined, day: Day | undefined): Lapse | undefined {
  if (entry?.status !== 'CNL' || day === undefined) return undefined;
  if (entry.deregisteredOn === undefined) return '3075';
  if (entry.registeredOn === undefined) return '3078';
  if (day > entry.deregisteredOn) return '3074';
  return day < entry.registeredOn ? '3077' : undefined;
}

/** Holds unless an active GSTIN was registered only after the day of the document. */
export function registeredInTime(
  gstin: string | undefined,
  { day, invoice }: Document,
  facts: Facts,
): Verdict {
  const entry = entryOf(gstin, facts);
  if (entry?.status !== 'ACT' || entry.registeredOn === undefined) return true;
  if (day === undefined || day >= entry.registeredOn) return true;
  const expected = `dated ${documentDate(entry.registeredOn)} or later`;
  return { expected, actual: `dated ${invoice.DocDtls.Dt}` };
}
