import type { Adapter } from './adapters/adapter.ts';
import type { GoodCitizen } from './citizen/good-citizen.ts';
import type { CallOptions } from './door/call.ts';
import type { BreakerOptions } from './door/circuit-breaker.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { Transport } from './transport/transport.ts';

/** Who calls. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userName: string;
  readonly password: string;
  /** PEM of the portal's public key for logins. */
  readonly authPublicKeyPem: string;
}

/** One of several servers. Credentials that it has of its own stand in the place of the client's. */
export interface ServerOptions extends Partial<Credentials> {
  readonly url: string;
  /** Its name among the IRPs, such as `NIC1`; servers that know each other by it answer for each other. */
  readonly irp?: string;
}

interface CommonOptions extends Credentials {
  /** GSTIN of the API user. */
  readonly gstin: string;
  /** PEM of the certificates with which the portal signs; needed by `verify` alone. */
  readonly signingCertificatePem?: string;
  /** In what the portal differs from the published wire; `nic()` unless told otherwise. */
  readonly adapter?: Adapter;
  /** Keeps the tokens; share one between clients, and give it a store to outlive the process. */
  readonly sessions?: Sessions;
  /** Counts refusals; share one between the clients of a process. */
  readonly citizen?: GoodCitizen;
  /** When a server that does not answer is left alone. */
  readonly breaker?: BreakerOptions;
  /** Checks invoices with the published rules, and sends none that breaks one. On unless `off`. */
  readonly check?: 'before-sending' | 'off';
  /**
   * For a service provider, who may keep nothing of what taxpayers send and get: the client remembers
   * no payload, no answer and no document after its call, not even by a digest.
   */
  readonly providerMode?: boolean;
  /** Longest wait for one answer; 30 seconds unless told otherwise. */
  readonly timeoutMs?: number;
  readonly transport?: Transport;
  /** This machine's time, UTC epoch milliseconds. */
  readonly now?: () => number;
}

/** A client of one server. */
export interface ClientOptions extends CommonOptions {
  /** Where the portal is: `http://127.0.0.1:7080`. */
  readonly baseUrl: string;
}

/** A client of several servers, the preferred one first. */
export interface FailOverOptions extends CommonOptions {
  readonly baseUrls: readonly ServerOptions[];
}

export interface GenerateOptions extends CallOptions {
  /** In the place of the client's own setting. */
  readonly check?: 'before-sending' | 'off';
  /** Sends a payload again that was refused before, because something else has changed since. */
  readonly resendRefused?: boolean;
}
