import type { Endpoint, EndpointVersion, QueryParameter } from '../endpoints/endpoint.ts';
import type { Standing } from '../versions/standing.ts';
import { refusalExamples } from './common.ts';
import { refusalName, requestBody, successBody } from './envelopes.ts';
import { possibleCodes } from './error-codes.ts';
import { type Payloads, pascal } from './payloads.ts';
import type { Node } from './published.ts';

/** One version of an endpoint, with what it is called and how it stands. */
export interface Served {
  readonly endpoint: Endpoint;
  readonly name: string;
  readonly version: EndpointVersion;
  readonly standing: Standing;
  /** Day from which it is served no more, once that is decided. */
  readonly retiredOn: string | undefined;
}

/** The operation of one version of an endpoint. */
export function operation(served: Served, payloads: Payloads): Node {
  const { endpoint, name, version, standing, retiredOn } = served;
  return {
    operationId: `${camel(endpoint.name)}${pascal(suffixOf(name))}`,
    tags: [familyOf(version.path)],
    summary: `${endpoint.title} (${name})`,
    description: descriptionOf(endpoint, version),
    ...(standing === 'deprecated' ? { deprecated: true } : {}),
    ...(retiredOn === undefined ? {} : { 'x-openirp-sunset': retiredOn }),
    security: securityOf(endpoint, version),
    parameters: parametersOf(endpoint, version),
    ...requestOf(endpoint, version, payloads),
    responses: {
      200: endpoint.needs === 'nobody' ? textOf(endpoint) : answered(served, payloads),
      '4XX': { $ref: '#/components/responses/Refused' },
      '5XX': { $ref: '#/components/responses/Unavailable' },
    },
    'x-openirp-codes': possibleCodes(endpoint),
  };
}

/** `/eivital/v1.04/auth` belongs to `eivital`. */
export const familyOf = (path: string): string => path.split('/')[1]!;

/** `v1.04` as `v104`, for names that may hold no dot. */
const suffixOf = (version: string): string => version.replace('.', '');

function camel(name: string): string {
  const whole = pascal(name);
  return whole[0]!.toLowerCase() + whole.slice(1);
}

function descriptionOf({ summary }: Endpoint, { aliases = [] }: EndpointVersion): string {
  if (aliases.length === 0) return summary;
  return `${summary}\n\nAlso found under ${aliases.map((path) => `\`${path}\``).join(', ')}.`;
}

function securityOf({ needs }: Endpoint, { envelope }: EndpointVersion): Node[] {
  if (needs === 'nobody') return [];
  const names = ['client_id', 'client_secret'];
  if (envelope !== 'login-v1.03') names.push('Gstin');
  if (needs === 'session') names.push('user_name', 'AuthToken');
  // One requirement of several schemes: all of them are needed.
  return [Object.fromEntries(names.map((name) => [name, []]))];
}

function parametersOf(endpoint: Endpoint, { path }: EndpointVersion): Node[] {
  const inPath = /\{(\w+)\}$/.exec(path)?.[1];
  const { query = [] } = endpoint;
  return [
    ...query.map((parameter) =>
      parameter.name === inPath
        ? described(parameter, 'path', 'Ends the path.')
        : described(parameter, 'query', parameter.description),
    ),
    ...headersOf(endpoint),
  ];
}

function described(
  { name, required, example }: QueryParameter,
  place: 'path' | 'query',
  description: string,
): Node {
  const isRequired = place === 'path' || required;
  return {
    name,
    in: place,
    description,
    required: isRequired,
    schema: { type: 'string' },
    example,
  };
}

function headersOf(endpoint: Endpoint): Node[] {
  if (endpoint.needs !== 'session') return [];
  const supplier = {
    name: 'sup_gstin',
    in: 'header',
    description: 'GSTIN of the supplier for whom an e-commerce operator calls.',
    schema: { type: 'string' },
  };
  const twin = {
    name: 'irp',
    in: 'header',
    description: 'The portal that registered the invoice, when it is the twin of this one.',
    schema: { type: 'string', examples: ['NIC2'] },
  };
  return endpoint.crossesOver === true ? [supplier, twin] : [supplier];
}

function requestOf(endpoint: Endpoint, version: EndpointVersion, payloads: Payloads): Node {
  if (endpoint.request === undefined) return {};
  const payload = payloads.take(endpoint.request, `${pascal(endpoint.name)}Request`);
  const { schema, example } = requestBody(version, payload);
  return { requestBody: { required: true, content: { 'application/json': { schema, example } } } };
}

const textOf = ({ answer }: Endpoint): Node => {
  const { examples, ...schema } = answer as Node & { examples: readonly unknown[] };
  return {
    description: 'Plain text.',
    headers: headersOfAnswers,
    content: { 'text/plain': { schema, example: examples[0] } },
  };
};

function answered({ endpoint, name, version }: Served, payloads: Payloads): Node {
  const isOwn = version.answer !== undefined;
  const payloadName = `${pascal(endpoint.name)}Answer${isOwn ? pascal(suffixOf(name)) : ''}`;
  const payload = payloads.take(version.answer ?? endpoint.answer, payloadName);
  const { schema, example } = successBody(endpoint, version, payload);
  const refusal = refusalName(version);
  return {
    description: 'A success or a refusal; x-openirp-codes lists what may be refused.',
    headers: headersOfAnswers,
    content: {
      'application/json': {
        schema: { oneOf: [schema, { $ref: `#/components/schemas/${refusal}` }] },
        examples: {
          success: { summary: 'A success', value: example },
          refusal: { summary: 'A refusal', value: refusalExamples[refusal] },
        },
      },
    },
  };
}

const headersOfAnswers: Node = {
  'x-request-id': { $ref: '#/components/headers/RequestId' },
  deprecation: { $ref: '#/components/headers/Deprecation' },
  sunset: { $ref: '#/components/headers/Sunset' },
  link: { $ref: '#/components/headers/Link' },
};
