import { isUtf8 } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import {
  appKeyOf,
  appKeyOfBytes,
  EnvelopeError,
  type ErrorDetail,
  IrpError,
  JsonError,
  limits,
  openAsServer,
  readJson,
  refusal,
  type Sek,
} from '@openirp/core';
import { BodyTooLarge } from './request.ts';

/** What a login asks for, decrypted. */
export interface LoginRequest {
  readonly userName: string;
  readonly password: string;
  readonly appKey: Buffer;
  readonly forceRefresh: boolean;
}

/** The plain text of a sealed payload. Throws 5003, 5002, 1020, or `BodyTooLarge`. */
export const openPayload = (body: Buffer, sek: Sek): string =>
  plainTextOf(usualPlain(body, sek) ?? opened(() => sek.open(textAmong(dataOf(body)))));

const usualHead = Buffer.from('{"Data":"');
const usualTail = Buffer.from('"}');

/**
 * What is sealed in a body as nearly every client writes it: exactly `{"Data":"…"}` around base64, for
 * which no JSON reader is needed. Undefined for any other body.
 */
function usualPlain(body: Buffer, sek: Sek): Buffer | undefined {
  const end = body.length - usualTail.length;
  if (end <= usualHead.length) return undefined;
  if (body.compare(usualHead, 0, usualHead.length, 0, usualHead.length) !== 0) return undefined;
  if (body.compare(usualTail, 0, usualTail.length, end) !== 0) return undefined;
  try {
    return sek.open(body.toString('latin1', usualHead.length, end));
  } catch (error) {
    // Not what it looked like; what it is, the reader will tell.
    if (error instanceof EnvelopeError) return undefined;
    throw error;
  }
}

/**
 * The plain text of an e-way bill system's payload, whose body names the action that it wants
 * (wire contract 12). Throws 239 for another action, and what `openPayload` throws.
 */
export function openAction(body: Buffer, action: string, sek: Sek): string {
  const members = membersOf(body);
  if (members?.get('action') !== action) throw refusal('239');
  return plainTextOf(opened(() => sek.open(textAmong(dataAmong(members)))));
}

function textAmong(data: unknown): string {
  if (typeof data !== 'string') throw refusal('1020');
  return data;
}

function plainTextOf(plain: Buffer): string {
  if (plain.length > limits.payloadBytesMax) throw new BodyTooLarge();
  const text = textOf(plain);
  return looksLikeJson(text) ? text : (base64Text(text) ?? text);
}

/** v1.04: the whole login, base64 of its JSON, under the public key. */
export function openLoginV104(body: Buffer, authPrivateKey: KeyObject): LoginRequest {
  const data = dataOf(body);
  if (typeof data !== 'string') throw refusal('1020');
  const inner = opened(() => openAsServer(authPrivateKey, data)).toString('latin1');
  // Wrong padding opens to random bytes; they end here, like any other nonsense.
  const members = objectOf(base64Text(inner) ?? '');
  if (members === undefined) throw refusal('1020');
  const { userName, forceRefresh } = plainMembers(members);
  const password = members.get('password');
  if (typeof password !== 'string' || password === '') throw refusal('1013');
  const appKeyText = members.get('appkey');
  const appKey = typeof appKeyText === 'string' ? appKeyOf(appKeyText) : undefined;
  if (appKey === undefined) throw refusal('1016');
  return { userName, password, appKey, forceRefresh };
}

/** v1.03: user name in clear; password and AppKey each under the public key. */
export function openLoginV103(body: Buffer, authPrivateKey: KeyObject): LoginRequest {
  const data = dataOf(body);
  if (!(data instanceof Map)) throw refusal('1020');
  const members = lowerCased(data);
  const { userName, forceRefresh } = plainMembers(members);
  const field = (name: string, code: string): Buffer => {
    const sealed = members.get(name);
    if (typeof sealed !== 'string') throw refusal(code);
    return opened(() => openAsServer(authPrivateKey, sealed), code);
  };
  const password = field('password', '1013');
  if (!isUtf8(password) || password.length === 0) throw refusal('1013');
  const appKey = appKeyOfBytes(field('appkey', '1016'));
  if (appKey === undefined) throw refusal('1016');
  return { userName, password: password.toString('utf8'), appKey, forceRefresh };
}

/** The `Data` of an envelope. Throws 5003 when there is none, 5002 when the body is no JSON. */
const dataOf = (body: Buffer): unknown => dataAmong(membersOf(body));

function dataAmong(members: ReadonlyMap<string, unknown> | undefined): unknown {
  const data = members?.get('data');
  if (data === undefined || data === null || data === '') throw refusal('5003');
  return data;
}

/** The members of an envelope by their lower-cased names. Throws 5003 for no body, 5002 for no JSON. */
function membersOf(body: Buffer): Map<string, unknown> | undefined {
  const text = textOf(body);
  if (text.trim() === '') throw refusal('5003');
  try {
    const tree = readJson(text);
    if (!(tree instanceof Map)) return undefined;
    const members = lowerCased(tree);
    // Which of `Data` and `data` would be meant, nobody can say.
    if (members.size < tree.size) throw new JsonError('Duplicate property encountered', 0);
    return members;
  } catch (error) {
    if (error instanceof JsonError) throw new IrpError([unreadable(error.reason)]);
    throw error;
  }
}

const unreadable = (reason: string): ErrorDetail => ({
  code: '5002',
  message: `${reason}. Path: $`,
  explanation: {
    pointer: '',
    expected: 'a JSON object with the member Data',
    actual: reason,
    cure: 'Send the envelope as JSON: {"Data":"…"}.',
  },
});

const lowerCased = (members: ReadonlyMap<string, unknown>): Map<string, unknown> =>
  new Map([...members].map(([name, value]) => [name.toLowerCase(), value]));

function plainMembers(members: ReadonlyMap<string, unknown>) {
  const userName = members.get('username');
  if (typeof userName !== 'string' || userName === '') throw refusal('1006');
  const force = members.get('forcerefreshaccesstoken');
  return { userName, forceRefresh: force === true || String(force).toLowerCase() === 'true' };
}

/** Every cause of an envelope that does not open has the same answer. */
function opened(run: () => Buffer, code = '1020'): Buffer {
  try {
    return run();
  } catch (error) {
    if (error instanceof EnvelopeError) throw refusal(code);
    throw error;
  }
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) {
    throw new IrpError([unreadable('Cannot transcode invalid UTF-8 JSON text to UTF-16 string')]);
  }
  return bytes.toString('utf8');
}

const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** The UTF-8 text that some base64 stands for; clients exist that encode once too often. */
function base64Text(text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64');
  const same = bytes.length > 0 && bytes.toString('base64') === text.trim();
  return same && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function objectOf(text: string): Map<string, unknown> | undefined {
  try {
    const tree = readJson(text);
    return tree instanceof Map ? lowerCased(tree) : undefined;
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
