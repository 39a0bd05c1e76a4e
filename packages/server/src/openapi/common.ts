import type { Node } from './published.ts';

/*
 * What all operations have in common: how they refuse, and what their headers say.
 */

const refusalExample = {
  Status: 0,
  ErrorDetails: [{ ErrorCode: '1005', ErrorMessage: 'Invalid Token' }],
  Data: null,
  InfoDtls: null,
};

/** An example of a refusal in each dialect, by the name of its schema. */
export const refusalExamples: Readonly<Record<string, unknown>> = {
  Refusal: refusalExample,
  EwbRefusal: {
    status: '0',
    error: Buffer.from('{"errorCodes":"312"}').toString('base64'),
    info: null,
  },
};

export const commonSchemas: Readonly<Record<string, Node>> = {
  Refusal: {
    type: 'object',
    description: 'A refusal: every violation with its code. Its HTTP status is 200.',
    required: ['Status', 'ErrorDetails', 'Data', 'InfoDtls'],
    properties: {
      Status: { type: 'integer', const: 0 },
      ErrorDetails: {
        type: 'array',
        minItems: 1,
        items: { $ref: '#/components/schemas/ErrorDetail' },
      },
      Data: { type: 'null' },
      InfoDtls: { $ref: '#/components/schemas/InfoDtls' },
    },
  },
  ErrorDetail: {
    type: 'object',
    required: ['ErrorCode', 'ErrorMessage'],
    properties: {
      ErrorCode: { type: 'string', description: 'A published code.', examples: ['2150'] },
      ErrorMessage: {
        type: 'string',
        description: 'Its published text.',
        examples: ['Duplicate IRN'],
      },
    },
  },
  InfoDtls: {
    type: ['array', 'null'],
    description: 'What else is to be known, beside a success or a refusal.',
    items: {
      type: 'object',
      required: ['InfCd', 'Desc'],
      properties: {
        InfCd: {
          type: 'string',
          enum: ['DUPIRN', 'DUPIRNGLP', 'EWBERR', 'EWBPPD', 'EWBALERT', 'EWBVEH', 'ADDNLNFO'],
        },
        Desc: {
          description:
            'DUPIRN and DUPIRNGLP: an object with Irn, AckNo and AckDt. EWBERR: a list of codes ' +
            'with their texts. The others: text.',
          anyOf: [
            { type: 'object' },
            { type: 'array', items: { $ref: '#/components/schemas/ErrorDetail' } },
            { type: 'string' },
          ],
        },
      },
    },
  },
  EwbRefusal: {
    type: 'object',
    description: 'A refusal in the dialect of the e-way bill system. Its HTTP status is 200.',
    required: ['status', 'error', 'info'],
    properties: {
      status: { type: 'string', const: '0' },
      error: {
        type: 'string',
        description: 'Base64 of a JSON object with the codes, several with commas.',
        contentEncoding: 'base64',
        contentMediaType: 'application/json',
        contentSchema: {
          type: 'object',
          required: ['errorCodes'],
          properties: { errorCodes: { type: 'string', examples: ['312'] } },
        },
      },
      info: { type: ['string', 'null'] },
    },
  },
  Problem: {
    type: 'object',
    description:
      'A refusal explained (RFC 9457), for a client that sends Accept: application/problem+json. ' +
      'Its HTTP status goes by the code.',
    required: ['type', 'title', 'status', 'detail', 'instance', 'errors', 'info'],
    properties: {
      type: { type: 'string', description: 'The page of the first code.' },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string' },
      instance: { type: 'string', description: 'Names the request.' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/Explained' } },
      info: { $ref: '#/components/schemas/InfoDtls' },
    },
  },
  Explained: {
    type: 'object',
    required: ['code', 'message', 'docs'],
    properties: {
      code: { type: 'string' },
      message: { type: 'string' },
      pointer: { type: 'string', description: 'JSON Pointer into the plain request.' },
      expected: { type: 'string' },
      actual: { type: 'string' },
      allowed: {
        type: 'object',
        required: ['from', 'to'],
        properties: { from: { type: 'string' }, to: { type: 'string' } },
      },
      rule: { type: 'string' },
      why: { type: 'string' },
      cause: { type: 'string' },
      cure: { type: 'string' },
      docs: { type: 'string', description: 'The page of the code.' },
    },
  },
};

export const commonHeaders: Node = {
  RequestId: { description: 'Names this call in the log.', schema: { type: 'string' } },
  Deprecation: {
    description: 'Since when the version is deprecated: @ and Unix seconds (RFC 9745).',
    schema: { type: 'string' },
  },
  Sunset: {
    description: 'The moment from which the version is served no more (RFC 8594).',
    schema: { type: 'string' },
  },
  Link: {
    description: 'The same operation in the version that follows, as successor-version.',
    schema: { type: 'string' },
  },
};

const refused = (description: string) => ({
  description,
  headers: { 'x-request-id': { $ref: '#/components/headers/RequestId' } },
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/Refusal' } },
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
});

export const commonResponses: Node = {
  Refused: refused(
    'As JSON: 404 for an unknown path, 410 for a version that was retired, 413 for a body that is ' +
      'too large. As a problem document: any refusal, when the client asks for that form.',
  ),
  Unavailable: refused('503 while the portal is stopping; as a problem document also 500.'),
};

/** Headers by which a caller is known, in their published spelling. */
export const securitySchemes: Node = {
  client_id: header('client_id', 'Id of the client.'),
  client_secret: header('client_secret', 'Secret of the client.'),
  Gstin: header('Gstin', 'GSTIN of the API user.'),
  user_name: header('user_name', 'The API user.'),
  AuthToken: header('AuthToken', 'The token of the session.'),
};

function header(name: string, description: string): Node {
  return { type: 'apiKey', in: 'header', name, description };
}
