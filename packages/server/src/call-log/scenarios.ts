import type { RecordedCall } from './recorded-call.ts';

/*
 * What a successful call has shown of a client for its test report: kinds of supply and document, and a
 * number by which the call can be looked up. Read from the texts as they are, like IRN and document number.
 */

/** So far into a text: what stands behind is items. */
const searchedCharsMax = 64 * 1024;

/** Scenarios that the text of a registered invoice tells. */
const inTexts = {
  b2b: /"SupTyp"\s*:\s*"B2B"/i,
  export: /"SupTyp"\s*:\s*"EXPW/i,
  sez: /"SupTyp"\s*:\s*"SEZW/i,
  'deemed export': /"SupTyp"\s*:\s*"DEXP"/i,
  'reverse charge': /"RegRev"\s*:\s*"Y"/i,
  'e-commerce': /"EcmGstin"\s*:\s*"\w/,
  'credit note': /"Typ"\s*:\s*"CRN"/i,
  'debit note': /"Typ"\s*:\s*"DBN"/i,
} as const;

const registration = 'generate-irn';
const billNumber = /"(?:EwbNo|ewayBillNo)"\s*:\s*"?(\d{12})\b/;

export type Scenario = keyof typeof inTexts | 'with e-way bill';
const named = Object.entries(inTexts) as [Scenario, RegExp][];

/** The scenarios of a call; none of one that was refused. */
export function scenariosIn({ endpoint, refused, text = '', answer = '' }: RecordedCall) {
  if (endpoint !== registration || refused !== undefined) return [];
  const searched = text.slice(0, searchedCharsMax);
  const found = named.filter(([, pattern]) => pattern.test(searched)).map(([name]) => name);
  return billNumber.test(answer) ? [...found, 'with e-way bill' as const] : found;
}

/** The e-way bill that a successful call was about; undefined for a call about none. */
export const billIn = ({ endpoint, refused, answer = '' }: RecordedCall): string | undefined =>
  refused === undefined && endpoint?.endsWith('-ewb')
    ? billNumber.exec(answer.slice(0, searchedCharsMax))?.[1]
    : undefined;
