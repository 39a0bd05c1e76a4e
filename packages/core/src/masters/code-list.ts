import type { Day } from '../ist.ts';

/** One entry of a published code list. */
export interface Code {
  readonly code: string;
  readonly title: string;
}

/** A published code list, for look-ups and for the pages that print it. */
export interface CodeList {
  readonly title: string;
  /** Where the list comes from. */
  readonly source: string;
  /** The day since which the list stands as it is here. */
  readonly validFrom: Day;
  readonly codes: readonly Code[];
  /** Whether the list holds exactly this code. */
  has(code: string): boolean;
  titleOf(code: string): string | undefined;
}

interface Origin {
  readonly title: string;
  readonly source: string;
  readonly validFrom: Day;
}

/**
 * Registration of e-invoices began; the lists of that day are still in force unless they say else.
 */
export const eInvoicingBegan: Day = '2020-10-01';

/** Registration of e-way bills began. */
export const ewayBillsBegan: Day = '2018-04-01';

/**
 * Makes a code list of its titles by code. A record puts codes that look like whole numbers first;
 * a map keeps the order of lists that have others as well.
 */
export function codeList(
  origin: Origin,
  titles: Readonly<Record<string, string>> | ReadonlyMap<string, string>,
): CodeList {
  const byCode = titles instanceof Map ? titles : new Map(Object.entries(titles));
  return {
    ...origin,
    codes: [...byCode].map(([code, name]) => ({ code, title: name })),
    has: (code) => byCode.has(code),
    titleOf: (code) => byCode.get(code),
  };
}
