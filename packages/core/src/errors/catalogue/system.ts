import type { CatalogueEntry } from './entry.ts';

/** Codes that stand in no list: server faults, schema breaches and repeated cancellation. */
// biome-ignore format: a table, one entry after the other.
export const system: readonly CatalogueEntry[] = [
  { code: '5001', list: 'SYSTEM', confidence: 'sure',
    message: 'Application Error, Please Contact the help desk', cause: 'The server failed.',
    cure: 'Send the request again; if it goes on, tell the helpdesk the time and the request.',
    note: 'On sign-in and sync it may read: Application Error in Auth, Please Contact the help desk' },
  { code: '5002', list: 'SYSTEM', confidence: 'sure',
    message: 'Application error, issue with application while processing the request. Please try again. If error persists kindly raise a ticket along with request JSON, error details and timestamp of the error occurrence.',
    cause: 'A field breaks the schema, the body is too large, or the server failed.',
    cure: 'Correct the field the text names; if it names none, send the request again later.',
    note: [
      'This is the text of a server fault. Other texts under the same number:',
      'Request body too large',
      'The field {name} must be a string with a minimum length of {a} and a maximum length of {b}.',
      'The {name} field is required.',
      'The field {name} must be between {a} and {b}.',
      "The field {name} must match the regular expression '{pattern}'.",
      'Invalid GSTIN',
      'The JSON value could not be converted to {type}. Path: {path} | LineNumber: {n} | BytePositionInLine: {n}.',
    ].join('\n') },
  { code: '5003', list: 'SYSTEM', confidence: 'likely', message: 'Data cannot be null or empty',
    cause: 'The body has no member Data, or it is empty.',
    cure: 'Send the encrypted request as Base64 in the member Data.' },
  { code: '9999', list: 'SYSTEM', confidence: 'sure', message: 'Invoice is not active',
    cause: 'The IRN is cancelled already.', cure: 'Treat the cancellation as done.' },
  { code: 'SYS_5001', list: 'SYSTEM', confidence: 'sure',
    message: 'Application error, issue with application while processing the request. Please try again. If error persists kindly raise a ticket along with request JSON, error details and timestamp of the error occurrence.',
    cause: 'The server failed.',
    cure: 'Send the request again; if it goes on, tell the helpdesk the time and the request.' },
];
