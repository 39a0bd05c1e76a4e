import type { Endpoint, EndpointVersion } from '../../../endpoints/endpoint.ts';
import { endpointReference } from '../../../reference.ts';
import type { Visit } from '../../visit.ts';
import type { Documented } from './documented.ts';

/** Headers as the examples have them; they are those of the example login. */
export const headerExamples = {
  'Content-Type': 'application/json',
  client_id: 'ZZIRX29TXPA1B2C',
  client_secret: 'Ex4mpl3S3cr3tOfTh1sC',
  Gstin: '29ZZIRX0001Z1ZK',
  user_name: 'API_EXAMPLE',
  AuthToken: 'aB3dE5fG7hJ9kL1mN3pQ5rS7t',
  sup_gstin: '29ZZIRX0003Z1ZI',
  irp: 'NIC2',
  Accept: 'application/problem+json',
} as const;

export type HeaderName = keyof typeof headerExamples;

/** A header of a call. */
export interface Header {
  readonly name: HeaderName;
  readonly isNeeded: boolean;
}

/** The headers that a version of an endpoint looks at, those that must be there first. */
export function headersOf({ endpoint, name }: Documented): Header[] {
  const reference = endpointReference().find(
    (one) => one.name === endpoint.name && one.version === name,
  )!;
  const needed = [
    ...(endpoint.request === undefined ? [] : ['Content-Type']),
    ...reference.headers,
  ] as HeaderName[];
  return [
    ...needed.map((header) => ({ name: header, isNeeded: true })),
    ...optionalHeaders(endpoint).map((header) => ({ name: header, isNeeded: false })),
  ];
}

function optionalHeaders(endpoint: Endpoint): HeaderName[] {
  if (endpoint.needs === 'nobody') return [];
  if (endpoint.needs === 'client') return ['Accept'];
  return endpoint.crossesOver === true ? ['sup_gstin', 'irp', 'Accept'] : ['sup_gstin', 'Accept'];
}

/** Whether a parameter ends the path of a version. */
export const isInPath = ({ path }: EndpointVersion, parameter: string): boolean =>
  path.endsWith(`/{${parameter}}`);

/** The request of the example as it travels. */
export function requestText(visit: Visit, one: Documented): string {
  const { endpoint, request } = one;
  const headers = headersOf(one)
    .filter(({ isNeeded }) => isNeeded)
    .map(({ name }) => `${name}: ${headerExamples[name]}`);
  const lines = [
    `${endpoint.method} ${exampleTarget(one)} HTTP/1.1`,
    `Host: ${new URL(visit.baseUrl).host}`,
    ...headers,
  ];
  const body = request === undefined ? '' : JSON.stringify(request.body.example);
  return `${lines.join('\n')}\n\n${body}`.trimEnd();
}

/** Path and query of the example. */
function exampleTarget({ endpoint, version }: Documented): string {
  const { query = [] } = endpoint;
  let { path } = version;
  const asked: string[] = [];
  for (const { name, example, required } of query) {
    if (isInPath(version, name)) path = path.replace(`{${name}}`, example);
    else if (required) asked.push(`${name}=${encodeURIComponent(example)}`);
  }
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

/** The answer to the example as it travels. */
export function answerText({ endpoint, answer }: Documented): string {
  const isText = endpoint.needs === 'nobody';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  const body = isText ? String(answer.example) : JSON.stringify(answer.body.example);
  return `HTTP/1.1 200 OK\nContent-Type: ${type}\nx-request-id: ${exampleRequestId}\n\n${body}`;
}

/** Names the request of the examples. */
export const exampleRequestId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** JSON for people to read. */
export const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
