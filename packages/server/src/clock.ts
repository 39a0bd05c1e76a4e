/** Time is handed over, never taken. */
export interface Clock {
  /** UTC epoch milliseconds. */
  now(): number;
}

/** The machine's own time, which must be kept by NTP in production. */
export const systemClock: Clock = { now: () => Date.now() };
