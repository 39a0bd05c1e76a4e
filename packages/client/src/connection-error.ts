/**
 * What became of a request that got no answer. `not sent`: it certainly never reached the server, so
 * sending it again does no harm. `unknown`: it may have been carried out; ask before it is sent again.
 */
export type Outcome = 'not sent' | 'unknown';

/**
 * No answer came, or one that no portal gives. Not a refusal: those are `IrpError`. Neither the message
 * nor `cause` holds anything that was sent.
 */
export class ConnectionError extends Error {
  readonly outcome: Outcome;
  /** HTTP status, when there was one. */
  readonly status: number | undefined;
  /** How long the server asks to wait (header Retry-After), in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The server that was called: the name of its IRP, or else its host. */
  readonly server: string | undefined;

  constructor(
    message: string,
    options: {
      readonly cause?: unknown;
      readonly outcome?: Outcome;
      readonly status?: number | undefined;
      readonly retryAfterMs?: number | undefined;
      readonly server?: string | undefined;
    } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'ConnectionError';
    this.outcome = options.outcome ?? 'unknown';
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
    this.server = options.server;
  }
}
