/** One HTTP request. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One HTTP answer. */
export interface HttpReply {
  readonly status: number;
  readonly text: string;
  /**
   * `date`, `retry-after` and `content-type` are looked at; names in lower case. Without `date` the
   * server's clock is asked for separately.
   */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/**
 * How requests leave; replaceable, for proxies and tests. Rejects with `ConnectionError`, whose
 * `outcome` may be `not sent` only where no byte can have reached the server.
 */
export type Transport = (request: HttpRequest) => Promise<HttpReply>;
