import { hash } from 'node:crypto';
import { docNoIn, irnIn } from './found-in.ts';
import { isSecretHeader, masked, maskedHeader, maskedLogin, maskedText } from './mask.ts';
import type { CallDetails, Kept, RecordedCall } from './recorded-call.ts';

/** A call as it waits to be written: without secrets, and of bounded size. */
export interface Entry {
  readonly id: string;
  readonly at: number;
  readonly clientId: string;
  readonly isClientProven: boolean;
  readonly userName: string | undefined;
  readonly gstin: string | undefined;
  readonly isUserProven: boolean;
  readonly method: string;
  readonly path: string;
  readonly endpoint: string | undefined;
  readonly status: number;
  readonly codes: readonly string[];
  readonly irn: string | undefined;
  readonly docNo: string | undefined;
  readonly durationMs: number;
  readonly isConsole: boolean;
  /** Tells equal payloads from others. */
  readonly textHash: string | undefined;
  readonly details: CallDetails;
  /** About as many bytes as it takes in memory. */
  readonly bytes: number;
}

/** Of each body and text, so much is kept. */
export const keptCharsMax = 256 * 1024;
const pathCharsMax = 500;
const headersMax = 100;
const refusalsMax = 100;
const nameCharsMax = 100;
/** Shorter ones would be found where they are not meant. */
const secretCharsMin = 8;

/** What is kept of a call; undefined for a call of nobody. */
export function entryOf(call: RecordedCall): Entry | undefined {
  const { clientId, refused, text = '' } = call;
  if (clientId === undefined) return undefined;
  const clean = cleanerOf(call);
  const details = clean(detailsOf(call));
  const codes = [...new Set((refused?.details ?? []).map(({ code }) => code))];
  return {
    id: call.id,
    at: call.at,
    clientId,
    isClientProven: call.isClientProven,
    userName: call.userName?.slice(0, nameCharsMax),
    gstin: call.gstin?.slice(0, nameCharsMax),
    isUserProven: call.isUserProven,
    method: call.method.slice(0, 10),
    path: clean(maskedText(call.path.slice(0, pathCharsMax))),
    endpoint: call.endpoint,
    status: call.status,
    codes,
    irn: irnIn(call),
    docNo: docNoIn(call),
    durationMs: Math.round(call.durationMs * 1000) / 1000,
    isConsole: call.isConsole,
    textHash: text === '' || call.isLogin ? undefined : hash('sha256', text).slice(0, 32),
    details,
    bytes: 2 * bulkOf(details),
  };
}

function detailsOf(call: RecordedCall): CallDetails {
  const { body, text, answer, reply, refused, isLogin } = call;
  const mask = isLogin ? maskedLogin : maskedText;
  return {
    target: maskedText(call.target.slice(0, pathCharsMax)),
    headers: call.headers.slice(0, headersMax).map(maskedHeader),
    body: body && kept(body.toString('utf8', 0, 3 * keptCharsMax), mask, body.length),
    text: text === undefined ? undefined : kept(text, maskedText),
    answer: answer === undefined ? undefined : kept(answer, maskedText),
    reply: kept(reply, maskedText),
    refusals: (refused?.details ?? []).slice(0, refusalsMax),
    info: refused?.info ?? null,
    stages: call.stages,
  };
}

function kept(whole: string, mask: (text: string) => string, length = whole.length): Kept {
  if (whole.length <= keptCharsMax) return { text: mask(whole), cut: 0 };
  // Copied: a mere slice would keep the whole text in memory.
  const beginning = Buffer.from(mask(whole.slice(0, keptCharsMax))).toString();
  return { text: beginning, cut: Math.max(length, whole.length) - keptCharsMax };
}

/** Takes a call's secrets out where their names do not give them away. */
function cleanerOf({ headers, secrets }: RecordedCall): <T>(value: T) => T {
  const sent = headers.filter(([name]) => isSecretHeader(name)).map(([, value]) => value.trim());
  const known = new Set([...sent, ...secrets].filter(({ length }) => length >= secretCharsMin));
  const clean = <T>(value: T): T => {
    if (typeof value === 'string') {
      let text: string = value;
      for (const secret of known) text = text.replaceAll(secret, masked(secret));
      return text as T;
    }
    if (Array.isArray(value)) return value.map(clean) as T;
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, inner]) => [name, clean(inner)]);
    return Object.fromEntries(members) as T;
  };
  return known.size === 0 ? (value) => value : clean;
}

function bulkOf({ headers, body, text, answer, reply, refusals, info }: CallDetails): number {
  const texts = [body, text, answer, reply].reduce((sum, one) => sum + (one?.text.length ?? 0), 0);
  return 1_000 + texts + JSON.stringify([headers, refusals, info]).length;
}
