import type { CancelEwbReason, CancelReason } from '@openirp/client';
import { Option } from 'commander';

/** Reasons to cancel an invoice; codes of Cancel IRN (wire contract 8). */
export const invoiceReasons = {
  duplicate: '1',
  'data-entry': '2',
  'order-cancelled': '3',
  other: '4',
} as const satisfies Readonly<Record<string, CancelReason>>;

/** Reasons to cancel an e-way bill, where 2 and 3 are the other way round (wire contract 12). */
export const ewbReasons = {
  duplicate: '1',
  'order-cancelled': '2',
  'data-entry': '3',
  other: '4',
} as const satisfies Readonly<Record<string, CancelEwbReason>>;

export type ReasonWord = keyof typeof invoiceReasons;

/** `--reason`, by word or by the code of the call. */
export const reasonOption = (reasons: Readonly<Record<ReasonWord, string>>): Option =>
  new Option('--reason <reason>', `why: ${meanings(reasons)}`)
    .choices([...Object.keys(reasons), ...Object.values(reasons).toSorted()])
    .makeOptionMandatory();

const meanings = (reasons: Readonly<Record<ReasonWord, string>>): string =>
  Object.entries(reasons)
    .map(([word, code]) => `${code} ${word}`)
    .toSorted()
    .join(', ');

/** The code of a reason that was given by word or by code. */
export const codeOf = <Code extends string>(
  reasons: Readonly<Record<ReasonWord, Code>>,
  given: ReasonWord | Code,
): Code => reasons[given as ReasonWord] ?? (given as Code);
