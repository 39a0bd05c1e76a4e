import { ConnectionError } from './connection-error.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpReply {
  readonly status: number;
  readonly text: string;
}

/** How requests leave; replaceable, for proxies and tests. Rejects with `ConnectionError`. */
export type Transport = (request: HttpRequest) => Promise<HttpReply>;

/** The platform's own `fetch`, with a deadline. */
export const fetchTransport =
  (timeoutMs: number): Transport =>
  async ({ method, url, headers, body }) => {
    try {
      const reply = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: reply.status, text: await reply.text() };
    } catch (cause) {
      throw new ConnectionError(`${method} ${new URL(url).pathname}: no answer`, { cause });
    }
  };
