import { type ErrorDetail, eInvoiceCodes, ewayBillCodes } from '@openirp/core';

/** One reason of a refusal, with whatever is known of it. */
export interface ExplainedDetail {
  readonly code: string;
  readonly message: string;
  /** JSON Pointer of the field. */
  readonly field?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly allowed?: string;
  readonly cause?: string;
  readonly cure?: string;
}

/** A refusal in the portal's own words where it explains itself, else in those of the catalogue. */
export function explainedDetail({ code, message, explanation = {} }: ErrorDetail): ExplainedDetail {
  const entry = eInvoiceCodes.get(code) ?? ewayBillCodes.get(code);
  const { pointer, expected, actual, allowed, why, cure } = explanation;
  const facts = {
    field: pointer === '' ? 'the whole document' : pointer,
    ...{ expected, actual },
    allowed: allowed && `${allowed.from} to ${allowed.to}`,
    cause: why ?? entry?.cause,
    cure: cure ?? entry?.cure,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { code, message, ...Object.fromEntries(known) };
}
