import { auth } from './auth.ts';
import { cancelEwb } from './cancel-ewb.ts';
import { cancelIrn } from './cancel-irn.ts';
import type { Endpoint, EndpointVersion } from './endpoint.ts';
import { generateEwb } from './generate-ewb.ts';
import { generateIrn } from './generate-irn.ts';
import { getEwb } from './get-ewb.ts';
import { getGstin } from './get-gstin.ts';
import { getIrn } from './get-irn.ts';
import { getIrnByDocument } from './get-irn-by-document.ts';
import { heartbeat } from './heartbeat.ts';
import { rejectedIrns } from './rejected-irns.ts';
import { syncGstin } from './sync-gstin.ts';

/** Every operation of the portal. To add one: one file, one line here, and its scenarios. */
export const endpoints: readonly Endpoint[] = [
  auth,
  generateIrn,
  cancelIrn,
  getIrn,
  getIrnByDocument,
  rejectedIrns,
  generateEwb,
  getEwb,
  cancelEwb,
  getGstin,
  syncGstin,
  heartbeat,
];

/** An endpoint's version that a path leads to. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly version: EndpointVersion;
  /** The last segment, where the path has a parameter there; else empty. */
  readonly parameter: string;
}

type Target = Omit<Route, 'parameter'>;

const exact = new Map<string, Target>();
const withParameter = new Map<string, Target>();

for (const endpoint of endpoints) {
  for (const version of Object.values(endpoint.versions)) {
    for (const path of [version.path, ...(version.aliases ?? [])]) {
      const [, stem, parameter] = /^(.*?)(\/\{\w+\})?$/.exec(path)!;
      const key = `${endpoint.method} ${stem!.toLowerCase()}`;
      (parameter === undefined ? exact : withParameter).set(key, { endpoint, version });
    }
  }
}

/**
 * The endpoint of a method and path. Segments match in any letter case, and doubled slashes count as
 * one, as working clients rely on (wire contract 20).
 */
export function routeOf(method: string, path: string): Route | undefined {
  const clean = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const target = exact.get(`${method} ${clean.toLowerCase()}`);
  if (target !== undefined) return { ...target, parameter: '' };
  const slash = clean.lastIndexOf('/');
  const parent = withParameter.get(`${method} ${clean.slice(0, slash).toLowerCase()}`);
  return parent === undefined ? undefined : { ...parent, parameter: clean.slice(slash + 1) };
}
