import type { AuthVersion } from '@openirp/client';
import { UsageError } from '../portal/usage-error.ts';
import type { AdapterSettings } from '../profile/profile.ts';

export interface AdapterFlags {
  readonly adapter: AdapterSettings['type'];
  readonly auth: AuthVersion;
  readonly basePath?: string;
  readonly authPath?: string;
  /** `name: value` each. */
  readonly header: readonly string[];
  /** `published=wanted` each. */
  readonly headerName: readonly string[];
}

/** The adapter that flags describe. Throws `UsageError` for flags that it does not know. */
export function adapterFrom(flags: AdapterFlags): AdapterSettings {
  const { adapter, auth, basePath, authPath, header, headerName } = flags;
  const isGspOnly =
    basePath !== undefined || authPath !== undefined || header.length + headerName.length > 0;
  if (adapter !== 'gsp' && isGspOnly) {
    throw new UsageError(
      '--base-path, --auth-path, --header and --header-name belong to --adapter gsp',
    );
  }
  if (adapter === 'openirp') return { type: 'openirp' };
  if (adapter === 'nic') return { type: 'nic', auth };
  return {
    type: 'gsp',
    auth,
    ...(basePath === undefined ? {} : { basePath }),
    ...(authPath === undefined ? {} : { authPath }),
    ...(header.length === 0 ? {} : { headers: pairs(header, ':', '--header') }),
    ...(headerName.length === 0 ? {} : { headerNames: pairs(headerName, '=', '--header-name') }),
  };
}

/** Name and value each. A value may be secret, so none stands in the error. */
function pairs(texts: readonly string[], between: string, flag: string): Record<string, string> {
  const entries = texts.map((text, index) => {
    const at = text.indexOf(between);
    const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at > 0 && value !== '' && /^[\w-]+$/.test(name)) return [name, value] as const;
    throw new UsageError(`${flag} ${index + 1}: NAME${between}VALUE is expected`);
  });
  return Object.fromEntries(entries);
}
