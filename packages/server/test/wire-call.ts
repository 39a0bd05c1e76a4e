import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { ClientOptions } from '@openirp/client';
import { aesKey, loginBodyV104, open, seal } from '@openirp/core';

/*
 * The wire by hand, for tests that look at what the SDK hides: exact bytes, odd keys, single
 * headers, and a session that is used at another process than the one it was opened at.
 */

export interface HttpCall {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One HTTP exchange as it is. Rejects only when the connection breaks. */
export function exchange(baseUrl: string, { path, method, headers, body }: HttpCall) {
  return new Promise<HttpAnswer>((resolve, reject) => {
    const { hostname, port } = new URL(baseUrl);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = {
      ...{ agent, hostname, port, path },
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...length, ...headers },
    };
    const onAnswer = async (incoming: IncomingMessage) => {
      let text = '';
      for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
      resolve({ status: incoming.statusCode!, text });
    };
    request(options, (incoming) => void onAnswer(incoming).catch(reject))
      .on('error', reject)
      .end(body);
  });
}

/** NIC's envelope, as it came. */
export interface Envelope {
  readonly Status: number;
  readonly Data: unknown;
  readonly ErrorDetails: { ErrorCode: string; ErrorMessage: string }[] | null;
  readonly InfoDtls: { InfCd: string; Desc: unknown }[] | null;
}

/** An answer, read: its bytes, its envelope, and the first error code when there is one. */
export interface Answer extends HttpAnswer {
  readonly envelope: Envelope;
  readonly code: string | undefined;
}

const read = (answer: HttpAnswer): Answer => {
  const envelope: Envelope = JSON.parse(answer.text);
  return { ...answer, envelope, code: envelope.ErrorDetails?.[0]?.ErrorCode };
};

export interface LoginChoices {
  readonly appKey?: Uint8Array;
  readonly forceRefresh?: boolean;
}

/** Sends one login and reads whatever comes back. */
export async function askToLogIn(options: ClientOptions, choices: LoginChoices = {}) {
  const { baseUrl, userName, password, authPublicKeyPem } = options;
  const { appKey = randomBytes(32), forceRefresh = false } = choices;
  const login = { userName, password, appKey, forceRefresh };
  const body = JSON.stringify(loginBodyV104(login, createPublicKey(authPublicKeyPem)));
  const headers = clientHeaders(options);
  return read(await exchange(baseUrl, { path: '/eivital/v1.04/auth', headers, body }));
}

/** What Authenticate answers, in `Data`. */
export interface LoginData {
  readonly AuthToken: string;
  readonly Sek: string;
  readonly TokenExpiry: string;
}

/** A session that was opened by hand. */
export interface Session {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: LoginData;
  /** The SEK's bytes. */
  readonly sekBytes: Buffer;
  readonly sek: KeyObject;
}

/** Logs in. Throws when the portal refuses. */
export async function logIn(options: ClientOptions, choices: LoginChoices = {}): Promise<Session> {
  const { appKey = randomBytes(32) } = choices;
  const { envelope, text } = await askToLogIn(options, { ...choices, appKey });
  if (envelope.Status !== 1) throw new Error(text);
  const data = envelope.Data as LoginData;
  const sekBytes = open(aesKey(appKey), data.Sek);
  const headers = {
    ...clientHeaders(options),
    user_name: options.userName,
    AuthToken: data.AuthToken,
  };
  return { baseUrl: options.baseUrl, headers, data, sekBytes, sek: aesKey(sekBytes) };
}

/** Sends one call of a session; `payload` is sealed. */
export async function callWith(
  { baseUrl, headers, sek }: Pick<Session, 'baseUrl' | 'headers' | 'sek'>,
  { path, payload }: { path: string; payload?: string | Uint8Array },
): Promise<Answer> {
  const body = payload === undefined ? {} : { body: JSON.stringify({ Data: seal(sek, payload) }) };
  return read(await exchange(baseUrl, { path, headers, ...body }));
}

export const clientHeaders = ({ clientId, clientSecret, gstin }: ClientOptions) => ({
  client_id: clientId,
  client_secret: clientSecret,
  Gstin: gstin,
  'content-type': 'application/json',
});
