import { readFileSync } from 'node:fs';
import type { OpenApiDocument } from '../open-api.ts';
import type { Node } from '../published.ts';
import { plainBody } from './plain-body.ts';

/** What the collection is filled in with. Credentials are for its user to fill in. */
export interface PostmanFacts {
  readonly baseUrl: string;
  /** Of the key under which logins are sealed. */
  readonly publicKeyPem: string;
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: boolean;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Node;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly required?: boolean;
  readonly example?: string;
}

/** Which variable holds what a header says. */
const variables: Readonly<Record<string, string>> = {
  client_id: 'client_id',
  client_secret: 'client_secret',
  Gstin: 'gstin',
  user_name: 'user_name',
  AuthToken: 'authToken',
};

const given = ['client_id', 'client_secret', 'gstin', 'user_name', 'password'];
const kept = ['appKey', 'authToken', 'sek', 'irn', 'ewbNo', 'today', 'lastAnswer'];

/**
 * A Postman collection (format 2.1) of the calls of an OpenAPI document, with scripts that seal their
 * bodies and open their answers. Deprecated calls are left out: nobody should begin with them.
 */
export function postmanCollection(document: OpenApiDocument, facts: PostmanFacts): Node {
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation: operation as Operation,
    })),
  );
  const current = calls.filter(({ operation }) => operation.deprecated !== true);
  const families = [...new Set(current.map(({ operation }) => operation.tags[0]!))];
  return {
    info: {
      name: 'OpenIRP',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      description:
        'Fill in client_id, client_secret, gstin, user_name and password as current values, which ' +
        'stay on your machine, and log in once. Bodies are typed as plain JSON: a script seals ' +
        'them, and another opens the answers, which the console shows.',
    },
    variable: [
      { key: 'baseUrl', value: facts.baseUrl },
      { key: 'publicKey', value: facts.publicKeyPem },
      ...[...given, ...kept].map((key) => ({ key, value: '' })),
    ],
    item: families.map((family) => ({
      name: family,
      item: current
        .filter(({ operation }) => operation.tags[0] === family)
        .map((call) => itemOf(call, document)),
    })),
  };
}

interface PlacedCall {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

function itemOf({ path, method, operation }: PlacedCall, document: OpenApiDocument): Node {
  const { summary, description, security, parameters } = operation;
  const credentials = Object.keys(security[0] ?? {});
  const isLogin = credentials.length > 0 && !credentials.includes('AuthToken');
  const body = plainBody(operation.requestBody, document);
  return {
    name: summary,
    event: eventsOf(isLogin, credentials.length > 0, body !== undefined),
    request: {
      method,
      description,
      header: [
        ...credentials.map((key) => ({ key, value: `{{${variables[key]}}}` })),
        // There for whoever needs them; not sent until they are ticked.
        ...parameters
          .filter((parameter) => parameter.in === 'header')
          .map(({ name, description: text }) => ({
            key: name,
            value: '',
            description: text,
            disabled: true,
          })),
        ...(body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }]),
      ],
      url: urlOf(path, parameters),
      ...(body === undefined
        ? {}
        : { body: { mode: 'raw', raw: body, options: { raw: { language: 'json' } } } }),
    },
  };
}

/** Where a call goes; what was made last is what reads ask about. */
function urlOf(path: string, parameters: readonly Parameter[]): Node {
  const filled = path.replace(/\{(\w+)\}/g, '{{$1}}');
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, description, required = false, example = '' }) => ({
      key: name,
      value: example,
      description,
      disabled: !required,
    }));
  const asked = query
    .filter(({ disabled }) => !disabled)
    .map(({ key, value }) => `${key}=${value}`);
  return {
    raw: `{{baseUrl}}${filled}${asked.length > 0 ? `?${asked.join('&')}` : ''}`,
    host: ['{{baseUrl}}'],
    path: filled.slice(1).split('/'),
    ...(query.length > 0 ? { query } : {}),
  };
}

function eventsOf(isLogin: boolean, isSealed: boolean, hasBody: boolean): Node[] {
  if (!isSealed) return [];
  const before = isLogin ? 'seal-login.js' : 'seal-payload.js';
  return [
    ...(hasBody ? [event('prerequest', before)] : []),
    event('test', isLogin ? 'open-login.js' : 'open-answer.js'),
  ];
}

const event = (listen: 'prerequest' | 'test', file: string): Node => ({
  listen,
  script: {
    type: 'text/javascript',
    exec: readFileSync(new URL(file, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n'),
  },
});
