import { flagOf, settings, variableOf } from './config.ts';
import type { Endpoint, Envelope, QueryParameter } from './endpoints/endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { type OpenApiDocument, openApi } from './openapi/open-api.ts';
import { codesRaisedBy } from './raised-codes.ts';
import { shippedLives } from './versions/lives.ts';
import { standingOf } from './versions/standing.ts';

/*
 * The tables of this package as plain data, for pages: the files under docs/reference and the
 * portal's pages show the same.
 */

/** One published version of an endpoint, as an integrator must call it. */
export interface EndpointReference {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly method: string;
  readonly version: string;
  readonly path: string;
  readonly aliases: readonly string[];
  /** Headers that must be there, in their published spelling. */
  readonly headers: readonly string[];
  readonly query: readonly QueryParameter[];
  /** How the body of the request is sealed; `none` where there is none. */
  readonly request: Envelope;
  readonly answer: 'sealed with the SEK' | 'in clear' | 'plain text';
  /** Codes that it raises by itself; a registration raises those of the rules as well. */
  readonly codes: readonly string[];
}

/** Every version of every endpoint, the newest version of each first. */
export const endpointReference = (): EndpointReference[] =>
  endpoints.flatMap((endpoint) =>
    Object.entries(endpoint.versions).map(([version, { path, aliases = [], envelope }]) => ({
      name: endpoint.name,
      title: endpoint.title,
      summary: endpoint.summary,
      method: endpoint.method,
      version,
      path,
      aliases,
      headers: headersOf(endpoint, envelope),
      query: endpoint.query ?? [],
      request: envelope,
      answer: answers[endpoint.needs],
      codes: codesRaisedBy(endpoint),
    })),
  );

const answers = {
  session: 'sealed with the SEK',
  client: 'in clear',
  nobody: 'plain text',
} as const satisfies Record<Endpoint['needs'], EndpointReference['answer']>;

function headersOf({ needs }: Endpoint, envelope: Envelope): string[] {
  if (needs === 'nobody') return [];
  const client = ['client_id', 'client_secret'];
  if (needs === 'session') return [...client, 'Gstin', 'user_name', 'AuthToken'];
  return envelope === 'login-v1.03' ? client : [...client, 'Gstin'];
}

/** One setting, under both of its names. */
export interface SettingReference {
  readonly flag: string;
  readonly variable: string;
  /** Text form; empty for unset. */
  readonly default: string;
  readonly meaning: string;
}

/** Every setting, in the order of the table. */
export const settingReference = (): SettingReference[] =>
  (Object.keys(settings) as (keyof typeof settings)[]).map((name) => ({
    flag: flagOf(name),
    variable: variableOf(name),
    default: settings[name].default,
    meaning: settings[name].meaning,
  }));

/** The OpenAPI description of a sandbox as it ships, when every version has had its first day. */
export const openApiReference = (): OpenApiDocument =>
  openApi({
    publicUrl: 'http://127.0.0.1:7080',
    environment: 'sandbox',
    standingOf: (path) => {
      const life = shippedLives.find((one) => path.startsWith(`/${one.family}/${one.version}/`));
      const standing = life === undefined ? 'current' : standingOf(life, 'sandbox', '9999-12-31');
      return { standing, retiredOn: life?.retiredOn };
    },
  });
