import type { Kind, Mix } from './mix.ts';

/** What the generator is told to do. */
export type Order = ClosedOrder | OpenOrder | LoginsOrder;

interface Calls {
  readonly mix: Mix;
  /** Lines of each invoice. */
  readonly lines?: number;
}

/** A number of connections, each busy all the time: so many calls, or for so long. */
export interface ClosedOrder extends Calls {
  readonly loop: 'closed';
  readonly connections: number;
  readonly calls?: number;
  /** Calls are made on the way then, at the generator's expense. */
  readonly ms?: number;
}

/** Calls that arrive at their own rate, however long the answers take. */
export interface OpenOrder extends Calls {
  readonly loop: 'open';
  readonly perSecond: number;
  readonly ms: number;
  readonly arrivals: 'poisson' | 'even';
  /** Calls that may be under way at once; what comes beyond waits in the generator. */
  readonly connectionsMax: number;
}

/** Users who sign in at the same moment. */
export interface LoginsOrder {
  readonly loop: 'logins';
  readonly userNames: readonly string[];
}

/** What a call was; one that was refused with 3043 stands apart. */
export type Answered = Kind | 'login' | 'busy';

/** What became of an order. */
export interface Outcome {
  readonly calls: number;
  readonly registered: number;
  /** Registered before the last call was sent. */
  readonly registeredWhileSending: number;
  /** Refused with 3043: too much to do. */
  readonly busy: number;
  /** Calls that were answered otherwise than their kind should be. */
  readonly unexpected: number;
  /** One of those answers. */
  readonly surprise: string | undefined;
  readonly wallMs: number;
  /** From the first call to the last one. */
  readonly sendingMs: number;
  readonly cpuMicros: number;
  /** Milliseconds of each answered call. */
  readonly latencies: Readonly<Partial<Record<Answered, readonly number[]>>>;
  /** How late calls of an open loop were sent, at the 99th percentile. */
  readonly lateMs: number;
}
