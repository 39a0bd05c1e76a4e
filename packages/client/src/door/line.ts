import { createHash } from 'node:crypto';
import { EnvelopeError, IrpError, open, seal } from '@openirp/core';
import { authPathOf, type Headers } from '../adapters/adapter.ts';
import { ConnectionError } from '../connection-error.ts';
import { logIn } from '../sessions/log-in.ts';
import { timeInHeartbeat } from '../sessions/server-clock.ts';
import type { Session } from '../sessions/session.ts';
import type { Seat } from '../sessions/sessions.ts';
import { dateOf } from '../transport/retry-after.ts';
import type { Call } from './call.ts';
import type { LineParts, Server } from './line-parts.ts';
import { type Answer, sealedIn } from './read-answer.ts';
import { Wire } from './wire.ts';

/** Refusals of a token, in both systems (wire contract 5.4 and 12). */
const deadTokenCodes = new Set(['1005', '105', '106', '238']);

/** One user at one server: its session, and what every call does there. */
export class Line {
  readonly irp: string | undefined;
  readonly #server: Server;
  readonly #parts: LineParts;
  readonly #wire: Wire;
  readonly #seat: Seat;

  constructor(server: Server, parts: LineParts) {
    this.irp = server.irp;
    this.#server = server;
    this.#parts = parts;
    this.#wire = new Wire(server, parts);
    const { url, clientId, clientSecret, userName, password } = server;
    const secrets = JSON.stringify([clientSecret, password]);
    this.#seat = {
      name: [url, clientId, userName, parts.gstin].join(' '),
      fingerprint: createHash('sha256').update(secrets).digest('base64'),
      logIn: (forceRefresh) => this.#logIn(forceRefresh),
    };
  }

  /** The name of the IRP, or else the host. */
  get name(): string {
    return this.#wire.name;
  }

  /** Has a session, by a login if need be. */
  async authenticate(): Promise<void> {
    await this.#parts.sessions.valid(this.#seat);
  }

  ping(): Promise<string> {
    return this.#wire.ping();
  }

  /** Session, seal, send, open; once more with a new token when the portal calls this one dead. */
  async send<T>(call: Call): Promise<T> {
    const { sessions } = this.#parts;
    const session = await notSent(call, sessions.valid(this.#seat));
    try {
      return await this.#sendIn<T>(session, call);
    } catch (error) {
      if (!(error instanceof IrpError) || !deadTokenCodes.has(error.code)) throw error;
      const next = await notSent(call, sessions.replaced(this.#seat, session, error));
      return this.#sendIn<T>(next, call);
    }
  }

  async #sendIn<T>(session: Session, call: Call): Promise<T> {
    const { operation, method, path, payload, action } = call;
    const sealed = payload === undefined ? undefined : seal(session.sek, payload);
    const reply = await this.#wire.exchange({
      ...{ operation, method, path },
      headers: this.#headersOf(session, call),
      ...(sealed === undefined ? {} : { body: bodyOf(sealed, action) }),
    });
    const { sessions } = this.#parts;
    try {
      const answer = this.#wire.read(operation, reply);
      sessions.proved(this.#seat, session);
      const data = this.#opened(operation, session, answer) as T;
      if (answer.info.length > 0) call.onInfo?.(answer.info);
      return data;
    } catch (error) {
      if (isKeyTrouble(error)) sessions.doubt(this.#seat, session);
      throw error;
    }
  }

  #opened(operation: string, { sek }: Session, answer: Answer): unknown {
    try {
      return JSON.parse(open(sek, sealedIn(answer)).toString('utf8'));
    } catch (error) {
      // The parser's words quote what it has read.
      if (error instanceof SyntaxError) throw new EnvelopeError('opens to no JSON');
      throw this.#wire.named(operation, error);
    }
  }

  #headersOf({ authToken }: Session, { supplierGstin, irp }: Call): Headers {
    return {
      user_name: this.#server.userName,
      AuthToken: authToken,
      ...(supplierGstin === undefined ? {} : { sup_gstin: supplierGstin }),
      ...(irp === undefined ? {} : { irp }),
    };
  }

  #logIn(forceRefresh: boolean): Promise<Session> {
    const operation = 'Authenticate';
    const { userName, password, authPublicKey } = this.#server;
    const { adapter, now } = this.#parts;
    const version = adapter.auth;
    const login = { userName, password, authPublicKey, version, forceRefresh };
    return logIn(login, {
      now,
      askServerTime: async () => timeInHeartbeat(await this.ping().catch(() => '')),
      post: async (body) => {
        const reply = await this.#wire.exchange({
          ...{ operation, method: 'POST', path: authPathOf(version) },
          body: JSON.stringify(body),
        });
        return { data: this.#wire.read(operation, reply).data, date: dateOf(reply.headers) };
      },
    });
  }
}

const bodyOf = (sealed: string, action: string | undefined): string =>
  JSON.stringify(action === undefined ? { Data: sealed } : { action, data: sealed });

/** When it is the login that got no answer, the call itself was never sent. */
async function notSent(call: Call, login: Promise<Session>): Promise<Session> {
  try {
    return await login;
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    const { message, cause, status, retryAfterMs, server } = error;
    const parts = { cause, status, retryAfterMs, server, outcome: 'not sent' } as const;
    throw new ConnectionError(`${call.operation} was not sent. ${message}`, parts);
  }
}

/** What a session key that is not the portal's own leads to. */
const isKeyTrouble = (error: unknown): boolean =>
  error instanceof EnvelopeError || (error instanceof IrpError && error.code === '1020');
