import type { Adapter, AuthVersion } from './adapter.ts';

/**
 * NIC's own wire, called directly; `v1.04` unless told otherwise. In production NIC takes the
 * cancellation of e-way bills in the e-way bill system alone, which has another host and login.
 */
export const nic = ({ auth = 'v1.04' }: { readonly auth?: AuthVersion } = {}): Adapter => ({
  auth,
  path: (published) => published,
  headers: (published) => published,
});
