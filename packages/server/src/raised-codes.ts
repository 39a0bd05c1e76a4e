import type { Endpoint } from './endpoints/endpoint.ts';

/**
 * Where a code is raised: by an endpoint of this name; by every call of a session, or by those whose
 * body is sealed; anywhere, even where no endpoint is.
 */
export type RaisedAt = 'anywhere' | 'session' | 'sealed' | (string & {});

/**
 * The codes that the portal raises by itself; those of the rules stand in the rules. A test compares
 * this table with the sources, and raises every code.
 */
// biome-ignore format: a table.
export const portalCodes: Readonly<Record<string, readonly RaisedAt[]>> = {
  1004: ['auth', 'session'],
  1005: ['session'],
  1006: ['auth', 'session'],
  1008: ['auth'],
  1010: ['auth', 'session'],
  1011: ['auth', 'session'],
  1012: ['auth', 'session'],
  1013: ['auth'],
  1015: ['auth', 'session'],
  1016: ['auth'],
  1018: ['auth', 'session'],
  1020: ['auth', 'sealed'],
  2142: ['anywhere'],
  2143: ['cancel-irn'],
  2148: ['cancel-irn', 'get-irn'],
  2150: ['generate-irn'],
  2154: ['get-irn-by-document'],
  2169: ['generate-irn'],
  2173: ['generate-irn'],
  2226: ['get-irn', 'get-irn-by-document'],
  2228: ['generate-irn'],
  2270: ['cancel-irn'],
  2278: ['generate-irn'],
  2283: ['get-irn', 'get-irn-by-document'],
  3001: ['get-gstin', 'sync-gstin'],
  3005: ['anywhere'],
  3028: ['get-gstin', 'sync-gstin'],
  3029: ['cancel-irn'],
  3043: ['anywhere'],
  5001: ['anywhere'],
  5002: ['auth', 'sealed'],
  5003: ['auth', 'sealed'],
  9999: ['cancel-irn'],
};

/** The codes that an endpoint raises, beside those of the rules and those raised anywhere. */
export function codesRaisedBy({ name, needs, versions }: Endpoint): string[] {
  const isSealed = Object.values(versions).some(({ envelope }) => envelope === 'sek');
  const places = new Set<RaisedAt>([name, ...(needs === 'session' ? ['session'] : [])]);
  if (isSealed) places.add('sealed');
  return Object.entries(portalCodes)
    .filter(([, raisedAt]) => raisedAt.some((place) => places.has(place)))
    .map(([code]) => code);
}
