import { setTimeout as pause } from 'node:timers/promises';
import { readEntry } from '../taxpayer-entry.ts';
import { Circuit } from './circuit.ts';
import { type CommonPortal, CommonPortalError, type PortalEntry } from './common-portal.ts';

export interface HttpPortalOptions {
  /** Where an entry is; `{gstin}` stands for the GSTIN. */
  readonly url: string;
  /** Sent as a bearer token; empty for none. */
  readonly token: string;
  /** Longest time for one answer. */
  readonly timeoutMs: number;
  /** Attempts after the first. */
  readonly retriesMax: number;
  /** First pause before another attempt; each further one is twice as long. */
  readonly pauseMs?: number;
  /** Failures in a row after which the portal is left alone, and for how long. */
  readonly circuit?: { readonly failuresMax: number; readonly restMs: number };
}

/** An entry is some 600 bytes. */
const answerBytesMax = 64 * 1024;

/** A failure that another attempt may cure. */
class Passing extends CommonPortalError {}

/**
 * A common portal behind HTTP: GET answers 200 with the GSTIN details as JSON, or 404. Lost
 * connections, timeouts, 429 and 5xx are tried again, later and later and never at the same moment;
 * any other answer is final.
 */
export class HttpPortal implements CommonPortal {
  readonly #options: Required<HttpPortalOptions>;
  readonly #circuit: Circuit;

  constructor(options: HttpPortalOptions) {
    this.#options = { pauseMs: 200, circuit: { failuresMax: 5, restMs: 30_000 }, ...options };
    this.#circuit = new Circuit(this.#options.circuit);
  }

  async fetch(gstin: string): Promise<PortalEntry | undefined> {
    const { retriesMax, pauseMs } = this.#options;
    for (let attempt = 0; ; attempt++) {
      this.#refuseWhileResting();
      try {
        const entry = await this.#ask(gstin);
        this.#circuit.succeeded();
        return entry;
      } catch (error) {
        this.#circuit.failed();
        if (!(error instanceof Passing) || attempt >= retriesMax) throw error;
      }
      // Between half and the whole of the pause: portals that failed together must not return
      // together.
      await pause(pauseMs * 2 ** attempt * (0.5 + Math.random() / 2));
    }
  }

  #refuseWhileResting(): void {
    const restMs = this.#circuit.restMs();
    if (restMs === 0) return;
    throw new CommonPortalError(
      `the common portal failed repeatedly and is left alone for ${Math.ceil(restMs / 1000)} s`,
    );
  }

  async #ask(gstin: string): Promise<PortalEntry | undefined> {
    const { url, token, timeoutMs } = this.#options;
    let response: Response;
    let body: string;
    try {
      response = await fetch(url.replaceAll('{gstin}', encodeURIComponent(gstin)), {
        headers: {
          accept: 'application/json',
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
        // A redirect would carry the token to another host.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      body = await bounded(response);
    } catch (error) {
      if (error instanceof CommonPortalError) throw error;
      throw new Passing(`the common portal did not answer: ${reason(error)}`);
    }
    if (response.status === 404) return undefined;
    if (response.status === 429 || response.status >= 500) {
      throw new Passing(`the common portal answered HTTP ${response.status}`);
    }
    if (response.status !== 200) {
      throw new CommonPortalError(`the common portal answered HTTP ${response.status}`);
    }
    return entryIn(body, gstin);
  }
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    // Leaving the loop cancels the rest.
    if (bytes > answerBytesMax) throw new CommonPortalError('the common portal answered too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function entryIn(body: string, gstin: string): PortalEntry {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new CommonPortalError('the common portal answered something that is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommonPortalError('the common portal answered no JSON object');
  }
  const entry = readEntry(value as Record<string, unknown>);
  if (entry.row === undefined) {
    throw new CommonPortalError(
      `the common portal answered nonsense: ${entry.problems.join('; ')}`,
    );
  }
  if (entry.row.gstin !== gstin) {
    throw new CommonPortalError(
      `the common portal answered ${entry.row.gstin} when asked ${gstin}`,
    );
  }
  return entry;
}

/** fetch hides why a connection failed behind "fetch failed". */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
