import { type Step, textStep } from '@openirp/core';

/** One refusal, as an answer worded it. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
}

/** One call and its answer, every step of both shown. */
export interface Exchange {
  readonly kind: 'login' | 'call';
  readonly steps: readonly Step[];
  /** Steps of the signed documents in the answer, by member name. */
  readonly signed: readonly { readonly name: string; readonly steps: readonly Step[] }[];
  /** Names the call in the call log; undefined when nothing was sent. */
  readonly requestId: string | undefined;
  readonly isGood: boolean;
  readonly errors: readonly ToldError[];
  /** The opened answer. */
  readonly text: string | undefined;
  readonly durationMs: number;
}

/** What goes through the front door. */
export interface Sending {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What came back. */
export interface Sent {
  readonly request: Step;
  readonly answer: Step;
  readonly requestId: string | undefined;
  readonly body: string;
  readonly durationMs: number;
}

/** Sends a call through the portal's own front door and writes both messages down. */
export async function send(
  { method, path, headers, body }: Sending,
  { frontDoor, baseUrl }: { frontDoor: (request: Request) => Promise<Response>; baseUrl: string },
): Promise<Sent> {
  const all = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
  const request = new Request(baseUrl + path, { method, headers: all, body: body ?? null });
  const started = performance.now();
  const response = await frontDoor(request);
  const answered = await response.text();
  const durationMs = performance.now() - started;
  return {
    // As it went: a path of `..` is another path by then.
    request: textStep(
      'request-http',
      httpText(`${method} ${sentPath(request)} HTTP/1.1`, all, body),
      'http',
    ),
    answer: textStep(
      'answer-http',
      httpText(`HTTP/1.1 ${response.status}`, Object.fromEntries(response.headers), answered),
      'http',
    ),
    requestId: response.headers.get('x-request-id') ?? undefined,
    body: answered,
    durationMs,
  };
}

function sentPath({ url }: Request): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

const httpText = (
  first: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
): string =>
  [first, ...Object.entries(headers).map(shownHeader), '', body ?? ''].join('\n').trimEnd();

/** What goes with every call has no place on a screen that others see. */
const shownHeader = ([name, value]: readonly [string, string]): string =>
  name === 'client_secret' || name === 'AuthToken'
    ? `${name}: ${'•'.repeat(value.length)}`
    : `${name}: ${value}`;

/** The refusals in an answer, in whichever dialect. */
export function errorsIn(body: string): ToldError[] {
  const answer = objectIn(body);
  const { ErrorDetails, error } = answer;
  if (Array.isArray(ErrorDetails)) {
    return ErrorDetails.map((one) => ({
      code: String(one?.ErrorCode ?? ''),
      message: String(one?.ErrorMessage ?? ''),
    }));
  }
  if (typeof error !== 'string') return [];
  const { errorCodes = '' } = objectIn(Buffer.from(error, 'base64').toString());
  return String(errorCodes)
    .split(',')
    .filter((code) => code !== '')
    .map((code) => ({ code, message: '' }));
}

/** A JSON object out of a text; an empty one for everything else. */
export function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
