import { setTimeout as pause } from 'node:timers/promises';
import type { OutboxStore } from '../store/outbox-store.ts';
import { type BackOff, defaultBackOff } from './back-off.ts';
import { defaultBreaker, type OutboxBreaker } from './breaker.ts';
import { defaultErrorLimits, type ErrorLimits } from './durable-citizen.ts';
import type { OutboxClient, OutboxClock } from './outbox-client.ts';

export interface OutboxOptions {
  readonly client: OutboxClient;
  readonly store: OutboxStore;
  /**
   * Whose outbox it is: one user of one portal. Outboxes of several users may share a store; each
   * works on the entries of its own account alone. The client's name by default.
   */
  readonly account?: string;
  /** Under which name refusals of a client id are counted; the account by default. */
  readonly clientId?: string;
  readonly clock?: OutboxClock;
  /** Entries worked on at the same time; 8 by default. */
  readonly concurrency?: number;
  /**
   * Days after its date within which a document is sent; 30 by default, the rule for suppliers above
   * a turnover (validations 5.4). Others may have more.
   */
  readonly reportingDays?: number;
  /** How long a process that died keeps its entries from others; 30 seconds by default. */
  readonly leaseMs?: number;
  /** How often a run looks for what other processes have written down; every second by default. */
  readonly pollMs?: number;
  readonly backOff?: BackOff;
  readonly breaker?: OutboxBreaker;
  readonly errorLimits?: ErrorLimits;
  /**
   * For service providers: keeps no request and no answer once there is an outcome. As the client does
   * by default.
   */
  readonly forgets?: boolean;
  /** Numbers from 0 to 1. */
  readonly random?: () => number;
  /** Resolves after a while, or as soon as the signal aborts; never rejects. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const sleepInRealTime = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => {});

/** Every option, with what is taken for those that are not given. */
export function completed(options: OutboxOptions): Required<OutboxOptions> {
  const { name = 'default', providerMode = false } = options.client;
  const { account = name } = options;
  return {
    ...{ account, clientId: account, clock: { now: () => Date.now() } },
    ...{ concurrency: 8, reportingDays: 30, leaseMs: 30_000, pollMs: 1_000, forgets: providerMode },
    ...{ backOff: defaultBackOff, breaker: defaultBreaker, errorLimits: defaultErrorLimits },
    ...{ random: Math.random, sleep: sleepInRealTime },
    ...options,
  };
}
