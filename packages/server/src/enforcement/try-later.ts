import { type ErrorDetail, IrpError } from '@openirp/core';

/** A refusal that ends by itself, and when. */
export class TryLater extends IrpError {
  readonly seconds: number;

  constructor(detail: ErrorDetail, seconds: number) {
    super([detail]);
    this.seconds = seconds;
  }
}
