import type { Endpoint, EndpointVersion } from '../endpoints/endpoint.ts';
import { sealedExample, underPublicKey } from './examples.ts';
import type { Payload } from './payloads.ts';
import type { Node } from './published.ts';

/** A body: its schema and an example. */
export interface Body {
  readonly schema: Node;
  readonly example: unknown;
}

const underSek = 'AES-256 in ECB mode with PKCS#7 padding, under the SEK of the session';
const underKey = 'RSA with PKCS#1 v1.5 padding, under the public key of the portal';

/** Base64 of something sealed; `contentSchema` is what stands in it once it is opened. */
const sealed = (how: string, { ref }: Payload): Node => ({
  type: 'string',
  description: `Base64 of the payload's JSON, sealed: ${how}. The schema of the content is that of the opened payload.`,
  contentEncoding: 'base64',
  contentMediaType: 'application/json',
  contentSchema: ref,
  'x-openirp-sealed': how,
});

const object = (properties: Node, description: string, optional: readonly string[] = []): Node => ({
  type: 'object',
  description,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

/** The body of a request with its payload sealed into it, as its version wants it. */
export function requestBody({ envelope, action }: EndpointVersion, payload: Payload): Body {
  switch (envelope) {
    case 'login-v1.04':
      return {
        schema: object(
          { Data: sealed(`base64 of the JSON, then ${underKey}`, payload) },
          'A login, sealed in one piece.',
        ),
        example: { Data: underPublicKey },
      };
    case 'login-v1.03':
      return loginInPieces();
    case 'ewb':
      return {
        schema: object(
          { action: { type: 'string', const: action }, Data: sealed(underSek, payload) },
          'A sealed payload and the name of the action, as the e-way bill system has it.',
        ),
        example: { action, Data: sealedExample(payload.example) },
      };
    default:
      return {
        schema: object({ Data: sealed(underSek, payload) }, 'A sealed payload.'),
        example: { Data: sealedExample(payload.example) },
      };
  }
}

function loginInPieces(): Body {
  const piece = (description: string) => ({
    type: 'string',
    description: `${description}, sealed: ${underKey}.`,
    contentEncoding: 'base64',
    'x-openirp-sealed': underKey,
  });
  const login = object(
    {
      UserName: { type: 'string', description: 'The API user, in clear.' },
      Password: piece('The password'),
      AppKey: piece('The bytes of the AppKey'),
      ForceRefreshAccessToken: { type: 'boolean', description: 'As in the plain login.' },
    },
    'A login whose secrets are sealed one by one.',
    ['ForceRefreshAccessToken'],
  );
  const example = {
    UserName: 'API_EXAMPLE',
    Password: underPublicKey,
    AppKey: underPublicKey,
    ForceRefreshAccessToken: false,
  };
  return {
    schema: object({ data: login }, 'A login, sealed in pieces.'),
    example: { data: example },
  };
}

/** The body of a success around its payload. */
export function successBody(endpoint: Endpoint, version: EndpointVersion, payload: Payload): Body {
  if (version.envelope === 'ewb') {
    return {
      schema: object(
        { status: { type: 'string', const: '1' }, data: sealed(underSek, payload) },
        'A success in the dialect of the e-way bill system.',
      ),
      example: { status: '1', data: sealedExample(payload.example) },
    };
  }
  const isSealed = endpoint.needs === 'session';
  const Data = isSealed ? sealedExample(payload.example) : payload.example;
  return {
    schema: success(isSealed ? sealed(underSek, payload) : payload.ref),
    example: { Status: 1, Data, ErrorDetails: null, InfoDtls: null },
  };
}

const success = (Data: Node): Node =>
  object(
    {
      Status: { type: 'integer', const: 1 },
      Data,
      ErrorDetails: { type: 'null' },
      InfoDtls: { $ref: '#/components/schemas/InfoDtls' },
      Alert: {
        type: ['string', 'null'],
        description: 'Only in the answer of Get e-Way Bill details by IRN.',
      },
    },
    'A success.',
    ['Alert'],
  );

/** The name of the schema in which a version of an endpoint refuses. */
export const refusalName = ({ envelope }: EndpointVersion): string =>
  envelope === 'ewb' ? 'EwbRefusal' : 'Refusal';
