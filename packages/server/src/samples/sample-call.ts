import { auth } from '../endpoints/auth.ts';
import type { Endpoint, EndpointVersion, QueryParameter } from '../endpoints/endpoint.ts';
import { exampleOf } from '../openapi/examples.ts';
import { pascal } from '../openapi/payloads.ts';
import type { LanguageFacts } from './language.ts';
import { jsonText } from './source.ts';

/** One version of an endpoint, as a program calls it. */
export interface SampleCall {
  readonly title: string;
  readonly method: 'GET' | 'POST';
  /** Without the parameter that ends it; it then ends with a slash. */
  readonly path: string;
  /** An example of the parameter that ends the path. */
  readonly parameter: string | undefined;
  /** An example of the query, ready for a URL. */
  readonly query: string | undefined;
  /** An example of the plain payload, as JSON to be read. */
  readonly payload: string | undefined;
  /** What the body's `action` must be; then the answer comes in the e-way bill system's dialect. */
  readonly action: string | undefined;
  readonly needs: Endpoint['needs'];
  /** How the program logs in. */
  readonly login: 'v1.04' | 'v1.03';
  readonly loginPath: string;
  /** Whether the answer holds an invoice that was signed just now. */
  readonly isSigned: boolean;
}

/** What a program has to know about one version of an endpoint. */
export function sampleCall(endpoint: Endpoint, name: string): SampleCall {
  const version = versionOf(endpoint, name);
  const login = version.envelope === 'login-v1.03' ? 'v1.03' : 'v1.04';
  const inPath = /\{(\w+)\}$/.exec(version.path)?.[1];
  const { query = [] } = endpoint;
  const isPosted = endpoint.needs === 'session' && endpoint.request !== undefined;
  return {
    title: `${endpoint.title}, ${name}: ${endpoint.method} ${version.path}`,
    method: endpoint.method,
    path: version.path.replace(/\{\w+\}$/, ''),
    parameter: query.find((parameter) => parameter.name === inPath)?.example,
    query: queryOf(query.filter(({ required }) => required)),
    payload: isPosted ? examplePayload(endpoint) : undefined,
    action: version.action,
    needs: endpoint.needs,
    login,
    loginPath: versionOf(auth, login).path,
    isSigned: endpoint.name === 'generate-irn',
  };
}

function versionOf({ name, versions }: Endpoint, version: string): EndpointVersion {
  const found = versions[version];
  if (found === undefined) throw new Error(`${name} has no version ${version}`);
  return found;
}

const examplePayload = ({ name, request }: Endpoint): string =>
  jsonText(exampleOf(`${pascal(name)}Request`, request!));

/** Slashes may stand in a query as they are, and are read more easily so. */
const queryOf = (parameters: readonly QueryParameter[]): string | undefined =>
  parameters.length === 0
    ? undefined
    : parameters
        .map(({ name, example }) => `${name}=${encodeURIComponent(example)}`)
        .join('&')
        .replaceAll('%2F', '/');

const loginSettings =
  'IRP_AUTH_PUBLIC_KEY (path of a PEM file), IRP_CLIENT_ID, IRP_CLIENT_SECRET, IRP_GSTIN, ' +
  'IRP_USER_NAME, IRP_PASSWORD';

/** The lines at the head of a program: what it calls, what it needs, and its settings. */
export function headOf(call: SampleCall, { needs, run }: LanguageFacts): string[] {
  const given = ['IRP_BASE_URL', ...(call.needs === 'nobody' ? [] : [loginSettings])].join(', ');
  const settings = call.login === 'v1.03' ? given.replace('IRP_GSTIN, ', '') : given;
  const chosen = [
    ...(call.payload === undefined ? [] : ['IRP_PAYLOAD (path of a JSON file)']),
    ...(call.parameter === undefined ? [] : ['IRP_PARAMETER (the end of the path)']),
    ...(call.query === undefined ? [] : ['IRP_QUERY (as in a URL)']),
    ...(call.isSigned ? ['IRP_SIGNING_CERTIFICATE (path of a PEM file)'] : []),
  ].join(', ');
  return [
    call.title,
    ...wrapped(`It needs ${needs}. Run it with: ${run}`),
    ...wrapped(`Settings are environment variables: ${settings}.`),
    ...(chosen === '' ? [] : wrapped(`If you like: ${chosen}.`)),
  ];
}

const wrapped = (text: string): string[] =>
  text.match(/.{1,88}(?: |$)/g)!.map((line) => line.trimEnd());
