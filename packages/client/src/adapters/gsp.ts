import type { ErrorDetail } from '@openirp/core';
import { type Adapter, type AuthVersion, authPathOf, type Headers } from './adapter.ts';

export interface GspOptions {
  /** Stands before every path: `/enriched/einvoice`. */
  readonly basePath?: string;
  /** Path of Authenticate below the base path, where it is not the published one. */
  readonly authPath?: string;
  /** `v1.04` unless told otherwise. */
  readonly auth?: AuthVersion;
  /** Added to every call; a function is asked anew each time, for tokens of the provider's own. */
  readonly headers?: Headers | (() => Headers | Promise<Headers>);
  /** Has the last word on the headers of a call, for those that go by other names. */
  readonly mapHeaders?: (headers: Headers) => Headers;
}

/**
 * A GST Suvidha Provider that passes sealed calls on to NIC: the same bodies, below a path of its own
 * and with headers of its own (wire contract 3).
 */
export function gsp(options: GspOptions = {}): Adapter {
  const { auth = 'v1.04', headers = {}, mapHeaders = (all) => all } = options;
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  const authPath = options.authPath ?? authPathOf(auth);
  return {
    auth,
    path: (published) => basePath + (published === authPathOf(auth) ? authPath : published),
    headers: async (published) => {
      const own = typeof headers === 'function' ? await headers() : headers;
      return mapHeaders({ ...published, ...own });
    },
    refusal: providerRefusal,
  };
}

/** Providers word failures of their own as `{status_cd: "0", errorCode, errorDesc}` (wire contract 6). */
function providerRefusal({
  status_cd: status,
  errorCode,
  errorDesc,
}: Readonly<Record<string, unknown>>): readonly ErrorDetail[] | undefined {
  if (String(status) !== '0' || errorCode === undefined) return undefined;
  return [{ code: String(errorCode), message: String(errorDesc ?? 'refused by the provider') }];
}
