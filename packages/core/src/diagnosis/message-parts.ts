/** A message before its headers are joined. */
export interface MessageParts {
  readonly method?: string;
  readonly path?: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly isAnswer?: boolean;
}

/** The path of an address, without host and query. */
export function pathOf(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return path.startsWith('/') ? path : `/${path}`;
}
