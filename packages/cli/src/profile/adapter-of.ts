import { type Adapter, type GspOptions, gsp, type Headers, nic, openIrp } from '@openirp/client';
import type { AdapterSettings } from './profile.ts';

/** The adapter that a profile describes. */
export function adapterOf(settings: AdapterSettings): Adapter {
  if (settings.type === 'openirp') return openIrp();
  if (settings.type === 'nic') return nic(settings);
  const { type, headerNames, ...options } = settings;
  return gsp({ ...options, ...renamed(headerNames) });
}

/** Names of headers are the same in any case. */
function renamed(names: Headers | undefined): Pick<GspOptions, 'mapHeaders'> {
  if (names === undefined) return {};
  const known = new Map(Object.entries(names).map(([from, to]) => [from.toLowerCase(), to]));
  const mapHeaders = (headers: Headers) =>
    Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        known.get(name.toLowerCase()) ?? name,
        value,
      ]),
    );
  return { mapHeaders };
}
