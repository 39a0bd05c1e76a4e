import { IrpError } from '@openirp/core';

/** A refusal that ends by itself: the portal said for how long it wants to be left alone. */
export class TryLater extends IrpError {
  /** From the header Retry-After, in milliseconds. */
  readonly retryAfterMs: number;

  constructor({ details, info }: IrpError, retryAfterMs: number) {
    super(details, info);
    this.retryAfterMs = retryAfterMs;
  }
}
