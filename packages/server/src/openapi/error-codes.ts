import { eInvoiceCodes, ewayBillCodes, ewayBillRuleReference, ruleReference } from '@openirp/core';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { codesRaisedBy, portalCodes } from '../raised-codes.ts';

/** A code that an operation may refuse with. */
export interface PossibleCode {
  readonly code: string;
  /** As published: `{0}`, `{1}` … are filled in. */
  readonly message: string;
}

/** The rules that an endpoint checks, by its name. */
const rulesOf = {
  'generate-irn': ruleReference,
  'generate-ewb': ewayBillRuleReference,
} as const;

/** The codes that an endpoint may refuse with, in the order of their numbers. */
export function possibleCodes(endpoint: Endpoint): PossibleCode[] {
  const { name } = endpoint;
  const rules = name in rulesOf ? rulesOf[name as keyof typeof rulesOf]() : [];
  const anywhere = Object.entries(portalCodes).filter(([, places]) => places.includes('anywhere'));
  const codes = new Set([
    ...anywhere.map(([code]) => code),
    ...codesRaisedBy(endpoint),
    ...rules.filter(({ raised }) => raised).map(({ code }) => code),
  ]);
  return [...codes]
    .toSorted((a, b) => Number(a) - Number(b))
    .map((code) => ({ code, message: messageOf(code) }));
}

const messageOf = (code: string): string =>
  (eInvoiceCodes.get(code) ?? ewayBillCodes.get(code))?.message ?? '';
