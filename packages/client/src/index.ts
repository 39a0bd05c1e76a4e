export {
  EnvelopeError,
  type ErrorDetail,
  type Explanation,
  type GenerateEwb,
  type InfoDetail,
  type Invoice,
  SignatureError,
  type VerifiedDocument,
} from '@openirp/core';
export type { Adapter, AuthVersion, Headers } from './adapters/adapter.ts';
export { type GspOptions, gsp } from './adapters/gsp.ts';
export { nic } from './adapters/nic.ts';
export { openIrp } from './adapters/open-irp.ts';
export type {
  CancelEwbReason,
  CancelledEwb,
  CancelledInvoice,
  CancelReason,
  DocumentType,
  EwbDetails,
  GeneratedEwb,
  GstinDetails,
  RegisteredInvoice,
} from './answers.ts';
export { CitizenError } from './citizen/citizen-error.ts';
export { type CitizenOptions, GoodCitizen } from './citizen/good-citizen.ts';
export { IrpClient } from './client.ts';
export type {
  ClientOptions,
  Credentials,
  FailOverOptions,
  GenerateOptions,
  ServerOptions,
} from './client-options.ts';
export { ConnectionError, type Outcome } from './connection-error.ts';
export type { CallOptions, CrossingOptions } from './door/call.ts';
export type { BreakerOptions } from './door/circuit-breaker.ts';
export type { EInvoiceCode, EwayBillCode, IrpCode } from './irp-code.ts';
export { IrpError } from './irp-error.ts';
export * from './outbox/index.ts';
export { fileTokenStore } from './sessions/file-token-store.ts';
export { Sessions, type SessionsOptions } from './sessions/sessions.ts';
export { memoryTokenStore, type TokenStore } from './sessions/token-store.ts';
export * from './store/index.ts';
export { httpTransport, type TransportOptions } from './transport/http-transport.ts';
export type { HttpReply, HttpRequest, Transport } from './transport/transport.ts';
