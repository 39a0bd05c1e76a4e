import { type ErrorDetail, IrpError, messageOf } from '@openirp/core';

/** A refusal that ends by itself, and in how many seconds, as far as one can tell. */
export class TryLater extends IrpError {
  readonly seconds: number;

  constructor(detail: ErrorDetail, seconds: number) {
    super([detail]);
    this.seconds = seconds;
  }
}

/** Nobody is told to stay away for longer: an estimate is a guess, and the world changes. */
const secondsMax = 60;

/** The refusal of whoever comes when there is too much to do: 3043, with whole seconds from 1 to 60. */
export function tooBusy(seconds: number): TryLater {
  const whole = Number.isNaN(seconds) ? 1 : Math.ceil(Math.min(Math.max(seconds, 1), secondsMax));
  return withoutStack(() => new TryLater({ code: '3043', message: messageOf('3043') }, whole));
}

/** Nobody reads where a refusal was made, and in a flood that would be a good part of its cost. */
function withoutStack<E extends Error>(make: () => E): E {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = before;
  }
}
