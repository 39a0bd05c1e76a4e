import type { ErrorDetail } from '@openirp/core';

/** Published versions of Authenticate (wire contract 5). */
export type AuthVersion = 'v1.03' | 'v1.04';

export type Headers = Readonly<Record<string, string>>;

/**
 * In what a portal, or whoever stands before it, differs from the published wire: which login it
 * takes, where its paths are, which headers it wants. Everything else is the same for all.
 */
export interface Adapter {
  /** v1.04 seals the login as a whole, v1.03 password and AppKey one by one. */
  readonly auth: AuthVersion;
  /** The path to call in the place of a published one; a query, where there is one, stays. */
  readonly path: (published: string) => string;
  /** The headers to send in the place of the published ones. */
  readonly headers: (published: Headers) => Headers | Promise<Headers>;
  /** What an answer says that is a refusal in a form of its own; undefined for any other. */
  readonly refusal?: (
    answer: Readonly<Record<string, unknown>>,
  ) => readonly ErrorDetail[] | undefined;
}

/** The published path of Authenticate in a version. */
export const authPathOf = (version: AuthVersion): string => `/eivital/${version}/auth`;
