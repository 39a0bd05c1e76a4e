/** One entry of a published code list. */
export interface Code {
  readonly code: string;
  readonly title: string;
}

/** A published code list, for look-ups and for the pages that print it. */
export interface CodeList {
  readonly title: string;
  /** Where the list comes from and since when it is valid. */
  readonly source: string;
  readonly codes: readonly Code[];
  /** Whether the list holds exactly this code. */
  has(code: string): boolean;
  titleOf(code: string): string | undefined;
}

/** Makes a code list of its titles by code. */
export function codeList(title: string, source: string, titles: Record<string, string>): CodeList {
  const byCode = new Map(Object.entries(titles));
  return {
    title,
    source,
    codes: [...byCode].map(([code, name]) => ({ code, title: name })),
    has: (code) => byCode.has(code),
    titleOf: (code) => byCode.get(code),
  };
}
