import type { FeatureName } from './features.ts';
import type { PracticeName, PracticeState } from './practices.ts';

/*
 * The report's words in English: sheet, paper and programs have them, and the English pages too.
 */

export const columnTitles = [
  'API',
  'Successful operations',
  'Failed operations',
  'Sample IRN/EWB No',
  'Remarks',
] as const;

export const featureTitles: Readonly<Record<FeatureName, string>> = {
  b2b: 'B2B invoice registered',
  export: 'Export registered',
  sez: 'Supply to an SEZ registered',
  deemedExport: 'Deemed export registered',
  reverseCharge: 'Supply under reverse charge registered',
  eCommerce: 'Supply through an e-commerce operator registered',
  creditNote: 'Credit note registered',
  debitNote: 'Debit note registered',
  withEwayBill: 'IRN generated together with an e-way bill',
  duplicate: 'Duplicate refused (2150)',
  cancelledTwice: 'Second cancellation refused (9999)',
  cancelledTooLate: 'Cancellation after the window refused (2270)',
  cancelledUnderBill: 'Cancellation under an e-way bill refused (2230)',
  readTooLate: 'Reading after the window refused (2283)',
  secondBill: 'Second e-way bill refused (4002)',
  expiredToken: 'Invalid or expired token refused (1005)',
};

export const stateTitles: Readonly<Record<PracticeState, string>> = {
  kept: 'Kept',
  broken: 'Broken',
  'not seen': 'Not seen yet',
};

/** What is said of a practice: its name, what was counted, and what to do. */
export interface PracticeWords {
  readonly title: string;
  readonly evidence: (count: string, of: string) => string;
  readonly cure: string;
}

export const practiceWords: Readonly<Record<PracticeName, PracticeWords>> = {
  tokenReuse: {
    title: 'Tokens are used again',
    evidence: (turns, needed) =>
      `Times a login was followed by calls: ${turns}. Tokens that these calls needed: ${needed}.`,
    cure: 'Log in once, keep token and SEK, and use them for every call until they expire.',
  },
  earlyRenewal: {
    title: 'Tokens are renewed in time',
    evidence: (late, renewed) =>
      `Calls with an expired token: ${late}. Tokens renewed by a new login: ${renewed}.`,
    cure: 'Note TokenExpiry at login, and log in anew in the last ten minutes before it.',
  },
  noBlindResend: {
    title: 'Nothing refused is sent again unchanged',
    evidence: (again, payloads) =>
      `Refused payloads: ${payloads}. Times one was sent again unchanged: ${again}.`,
    cure: 'Show the refusal to whoever can correct the document; send it again when it is changed.',
  },
  lostAckRecovery: {
    title: 'A lost answer is asked for',
    evidence: (recovered, duplicates) =>
      `Documents refused as duplicates: ${duplicates}. Documents read back: ${recovered}.`,
    cure:
      'When an answer is lost, or 2150 says that the document is there, read it by document details ' +
      'or by the IRN in InfoDtls, and do not send it again.',
  },
};

/** What is still to be done of an API. */
export function missingWords(successful: number, failed: number): string {
  const parts = [
    ...(successful > 0 ? [`${successful} successful`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return `${parts.join(' and ')} to go`;
}

/** What the report's last column says of an API. */
export function remarksOf(
  codes: readonly string[],
  missing: { readonly successful: number; readonly failed: number } | undefined,
): string {
  const seen = codes.length === 0 ? [] : [`Error codes: ${codes.join(', ')}`];
  const toGo = missing === undefined ? [] : [missingWords(missing.successful, missing.failed)];
  return [...toGo, ...seen].join('. ');
}
