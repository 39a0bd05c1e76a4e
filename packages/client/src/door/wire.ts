import { IrpError } from '@openirp/core';
import type { Headers } from '../adapters/adapter.ts';
import { ConnectionError } from '../connection-error.ts';
import type { HttpReply } from '../transport/transport.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import type { LineParts, Server } from './line-parts.ts';
import { type Answer, readAnswer } from './read-answer.ts';

/** A request as the published wire has it, but for the headers that say who calls. */
export interface WireRequest {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Headers;
  readonly body?: string;
}

/**
 * Requests to one server: in the form of its adapter, past its circuit breaker, and with errors that
 * name call and server.
 */
export class Wire {
  /** The name of the IRP, or else the host. */
  readonly name: string;
  readonly #server: Server;
  readonly #parts: LineParts;
  readonly #breaker: CircuitBreaker;

  constructor(server: Server, parts: LineParts) {
    this.name = server.irp ?? new URL(server.url).host;
    this.#server = server;
    this.#parts = parts;
    this.#breaker = new CircuitBreaker(parts.breaker, parts.now);
  }

  /** Sends a request with the client's credentials. Rejects with `ConnectionError`, `CitizenError`. */
  exchange(request: WireRequest): Promise<HttpReply> {
    const { clientId, clientSecret } = this.#server;
    const { citizen, gstin } = this.#parts;
    citizen.admit(clientId, gstin);
    const headers = {
      client_id: clientId,
      client_secret: clientSecret,
      Gstin: gstin,
      'content-type': 'application/json',
      ...request.headers,
    };
    return this.#send({ ...request, headers });
  }

  /** The heartbeat's text; needs no credentials. */
  async ping(): Promise<string> {
    const operation = 'Health';
    const path = '/eivital/v1.04/heartbeat/ping';
    const { status, text } = await this.#send({ operation, method: 'GET', path });
    if (status === 200) return text;
    throw this.named(operation, new ConnectionError(`HTTP ${status}`, { status }));
  }

  /** Reads an answer. A refusal counts against the caller. Throws `IrpError`, `ConnectionError`. */
  read(operation: string, reply: HttpReply): Answer {
    const { adapter, citizen, gstin, now } = this.#parts;
    try {
      return readAnswer(reply, adapter, now());
    } catch (error) {
      if (error instanceof IrpError) citizen.refused(this.#server.clientId, gstin);
      throw this.named(operation, error);
    }
  }

  /** The same error with call and server in it, when it is one of the connection. */
  named(operation: string, error: unknown): unknown {
    if (!(error instanceof ConnectionError)) return error;
    const { message, outcome, status, retryAfterMs, cause } = error;
    const parts = { outcome, status, retryAfterMs, cause, server: this.name };
    return new ConnectionError(`${operation} at ${this.name}: ${message}`, parts);
  }

  async #send({ operation, method, path, headers = {}, body }: WireRequest): Promise<HttpReply> {
    const { adapter, transport } = this.#parts;
    const request = {
      method,
      url: this.#server.url + adapter.path(path),
      headers: await adapter.headers(headers),
      ...(body === undefined ? {} : { body }),
    };
    this.#enter(operation);
    try {
      const reply = await transport(request);
      if (reply.status >= 500) this.#breaker.failed();
      else this.#breaker.succeeded();
      return reply;
    } catch (error) {
      this.#breaker.failed();
      throw this.named(operation, ofTransport(error));
    }
  }

  #enter(operation: string): void {
    const retryAfterMs = this.#breaker.enter();
    if (retryAfterMs === 0) return;
    const text = 'not sent, because the server did not answer several times in a row; it rests';
    throw this.named(operation, new ConnectionError(text, { outcome: 'not sent', retryAfterMs }));
  }
}

/** What the errors of somebody else's transport carry is not known, so it is not passed on. */
const ofTransport = (error: unknown): ConnectionError =>
  error instanceof ConnectionError ? error : new ConnectionError('the transport failed');
