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
  // Of the e-way bill system, in its own dialect.
  100: ['cancel-ewb'],
  105: ['cancel-ewb'],
  109: ['cancel-ewb'],
  110: ['cancel-ewb'],
  115: ['cancel-ewb'],
  116: ['cancel-ewb'],
  227: ['cancel-ewb'],
  239: ['cancel-ewb'],
  301: ['cancel-ewb'],
  307: ['cancel-ewb'],
  308: ['cancel-ewb'],
  312: ['cancel-ewb'],
  315: ['cancel-ewb'],
  317: ['cancel-ewb'],
  393: ['cancel-ewb'],
  658: ['cancel-ewb'],
  // Of the e-invoice system.
  1004: ['auth', 'session'],
  1005: ['session'],
  1006: ['auth', 'session'],
  1008: ['auth'],
  1010: ['auth', 'session'],
  1011: ['auth', 'session'],
  1012: ['auth', 'session'],
  1013: ['auth'],
  1014: ['auth'],
  1015: ['auth', 'session'],
  1016: ['auth'],
  1018: ['auth', 'session'],
  1020: ['auth', 'sealed'],
  2142: ['anywhere', 'rejected-irns'],
  2143: ['cancel-irn', 'generate-ewb'],
  2145: ['get-irn', 'get-ewb'],
  2148: ['cancel-irn', 'get-irn', 'get-irn-by-document', 'generate-ewb', 'get-ewb'],
  2150: ['generate-irn'],
  2154: ['get-irn-by-document'],
  2169: ['generate-irn'],
  2173: ['generate-irn'],
  2218: ['rejected-irns'],
  2226: ['get-irn', 'get-ewb'],
  2228: ['generate-irn'],
  2230: ['cancel-irn'],
  2270: ['cancel-irn'],
  2278: ['generate-irn'],
  2283: ['get-irn', 'get-irn-by-document'],
  2295: ['generate-irn'],
  2302: ['generate-ewb'],
  3001: ['get-gstin', 'sync-gstin'],
  3005: ['anywhere'],
  3028: ['get-gstin', 'sync-gstin'],
  3029: ['cancel-irn'],
  3043: ['anywhere'],
  3059: ['auth', 'session'],
  3065: ['auth', 'session'],
  4002: ['generate-ewb'],
  4005: ['get-ewb'],
  5001: ['anywhere'],
  5002: ['auth', 'sealed'],
  5003: ['auth', 'sealed'],
  9999: ['cancel-irn'],
};

/**
 * The codes that an endpoint raises, beside those of the rules and those raised anywhere. The e-way
 * bill system's dialect has codes of its own for what the gates refuse.
 */
export function codesRaisedBy({ name, needs, versions }: Endpoint): string[] {
  const envelopes = Object.values(versions).map(({ envelope }) => envelope);
  const places = new Set<RaisedAt>([name]);
  if (needs === 'session' && !envelopes.includes('ewb')) places.add('session');
  if (envelopes.includes('sek')) places.add('sealed');
  return Object.entries(portalCodes)
    .filter(([, raisedAt]) => raisedAt.some((place) => places.has(place)))
    .map(([code]) => code);
}
