import { hash } from 'node:crypto';
import { cleanerOf } from './cleaner.ts';
import { docNoIn, irnIn } from './found-in.ts';
import { maskedHeader, maskedText } from './mask.ts';
import { maskedLogin } from './mask-login.ts';
import type { CallDetails, Kept, RecordedCall } from './recorded-call.ts';
import { billIn, type Scenario, scenariosIn } from './scenarios.ts';

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
  readonly isLogin: boolean;
  readonly status: number;
  readonly codes: readonly string[];
  readonly irn: string | undefined;
  readonly docNo: string | undefined;
  readonly ewbNo: string | undefined;
  readonly scenarios: readonly Scenario[];
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
const headerCharsMax = 16 * 1024;
const refusalsMax = 100;
const nameCharsMax = 100;

type Change = <T>(value: T) => T;

/** What is kept of a call; undefined for a call of nobody. */
export function entryOf(call: RecordedCall): Entry | undefined {
  const { clientId, isUserProven, refused, text = '' } = call;
  if (clientId === undefined) return undefined;
  const clean = cleanerOf(call);
  // What is only claimed may be anything: a header that stands in the place of another.
  const claimed = (name: string | undefined) =>
    isUserProven ? name : clean(name)?.slice(0, nameCharsMax);
  const details = detailsOf(call, clean);
  return {
    id: call.id,
    at: call.at,
    clientId,
    isClientProven: call.isClientProven,
    userName: claimed(call.userName),
    gstin: claimed(call.gstin),
    isUserProven,
    method: clean(call.method).slice(0, 10),
    path: clean(maskedText(call.path)).slice(0, pathCharsMax),
    endpoint: call.endpoint,
    isLogin: call.isLogin,
    status: call.status,
    codes: [...new Set((refused?.details ?? []).map(({ code }) => code))],
    irn: clean(irnIn(call)),
    docNo: clean(docNoIn(call)),
    ewbNo: billIn(call),
    scenarios: scenariosIn(call),
    durationMs: Math.round(call.durationMs * 1000) / 1000,
    isConsole: call.isConsole,
    textHash: text === '' || call.isLogin ? undefined : hash('sha256', text).slice(0, 32),
    details,
    bytes: 2 * bulkOf(details),
  };
}

function detailsOf(call: RecordedCall, clean: Change): CallDetails {
  const { body, text, answer, reply, refused, isLogin } = call;
  const cleaned = (text: string) => clean(maskedText(text));
  // A body that could not be opened may be a login that went astray.
  const isPlainLogin = isLogin || text === undefined;
  return {
    target: cleaned(call.target).slice(0, pathCharsMax),
    headers: clean(keptHeaders(call).map(maskedHeader)),
    body: body && kept(body.toString(), isPlainLogin ? (one) => clean(maskedLogin(one)) : cleaned),
    text: text === undefined ? undefined : kept(text, cleaned),
    answer: answer === undefined ? undefined : kept(answer, cleaned),
    reply: kept(reply, cleaned),
    refusals: clean((refused?.details ?? []).slice(0, refusalsMax)),
    info: clean(refused?.info ?? null),
    stages: call.stages,
  };
}

/** Cleaned as a whole and cut then: half a secret would not be found. */
function kept(whole: string, cleaned: (text: string) => string): Kept {
  const clear = cleaned(whole);
  if (clear.length <= keptCharsMax) return { text: clear, cut: 0 };
  // Copied: a mere slice would keep the whole text in memory.
  const beginning = Buffer.from(clear.slice(0, keptCharsMax)).toString();
  return { text: beginning, cut: clear.length - keptCharsMax };
}

/** So many as there is room for; none in part, for a part would not be known as a secret. */
function keptHeaders({ headers }: RecordedCall): RecordedCall['headers'] {
  let room = headerCharsMax;
  return headers.slice(0, headersMax).filter(([name, value]) => {
    room -= name.length + value.length;
    return room >= 0;
  });
}

function bulkOf({ headers, body, text, answer, reply, refusals, info }: CallDetails): number {
  const texts = [body, text, answer, reply].reduce((sum, one) => sum + (one?.text.length ?? 0), 0);
  return 1_000 + texts + JSON.stringify([headers, refusals, info]).length;
}
