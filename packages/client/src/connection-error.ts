/**
 * No answer came, or one that no portal gives: the outcome of the call is unknown. Ask for the
 * document's IRN before sending it again.
 */
export class ConnectionError extends Error {
  /** HTTP status, when there was one. */
  readonly status: number | undefined;

  constructor(message: string, options: { cause?: unknown; status?: number } = {}) {
    super(message, { cause: options.cause });
    this.name = 'ConnectionError';
    this.status = options.status;
  }
}
