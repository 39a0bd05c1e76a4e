export {
  EnvelopeError,
  type ErrorDetail,
  type InfoDetail,
  type Invoice,
  IrpError,
  SignatureError,
  type VerifiedDocument,
} from '@openirp/core';
export type { CancelledInvoice, CancelReason, RegisteredInvoice } from './answers.ts';
export { type ClientOptions, IrpClient } from './client.ts';
export { ConnectionError } from './connection-error.ts';
export { fetchTransport, type HttpReply, type HttpRequest, type Transport } from './transport.ts';
