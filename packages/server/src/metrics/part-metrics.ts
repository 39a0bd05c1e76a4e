import { type Family, one, samplesOf } from './family.ts';
import { Spread } from './spread.ts';

/** What waits somewhere for its turn, and what was sent away because too much waited. */
export interface Queue {
  readonly waiting: number;
  readonly refused: number;
}

/** The parts of a portal whose state is shown, as they are at the moment of asking. */
export interface WatchedParts {
  /** Registrations before they are signed. */
  readonly signing: Queue;
  /** Hashes of API users' passwords, and of client secrets. */
  readonly hashing: Readonly<Record<'password' | 'secret', Queue & { readonly running: number }>>;
  /** Undefined on the embedded database. */
  readonly pool: () => Pool | undefined;
  /** Calls on their way into the call log, and those for which there was no room. */
  readonly callLog: { readonly waiting: number; readonly lost: number };
  /** Calls whose spans are on their way to a collector; undefined without one. */
  readonly traces: { readonly waiting: number; readonly lost: number } | undefined;
  /** Mails and short messages that are not sent yet: of all processes, asked of the store. */
  readonly messagesWaiting: () => Promise<number>;
}

export interface Pool {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Sizes of the groups that share a commit; the stage takes 16 at most. */
const groupBounds = [1, 2, 4, 6, 8, 10, 12, 14, 16] as const;

export const newGroupSizes = (): Spread => new Spread(groupBounds);

const counter = (name: string, help: string, read: Family['read']): Family => ({
  ...{ name, help, read },
  type: 'counter',
});
const gauge = (name: string, help: string, read: Family['read']): Family => ({
  ...{ name, help, read },
  type: 'gauge',
});

/** How many registrations shared a commit. */
export function groupFamily(sizes: Spread): Family {
  const name = 'openirp_commit_group_size';
  const help = 'Registrations that were signed and committed together';
  return { name, help, type: 'histogram', read: () => samplesOf(name, {}, sizes) };
}

/** The queues and the pool. */
export function partFamilies(parts: WatchedParts): Family[] {
  const { signing, hashing, callLog, traces } = parts;
  const ofHashing = (what: 'waiting' | 'running' | 'refused') => () =>
    (['password', 'secret'] as const).map((kind) => ({
      labels: { kind },
      value: hashing[kind][what],
    }));
  return [
    gauge('openirp_signing_waiting', 'Registrations that wait to be signed', () =>
      one(signing.waiting),
    ),
    counter(
      'openirp_signing_refused_total',
      'Registrations refused with 3043 because too many were waiting',
      () => one(signing.refused),
    ),
    gauge('openirp_hashing_waiting', 'Logins that wait for an Argon2 hash', ofHashing('waiting')),
    gauge('openirp_hashing_running', 'Argon2 hashes being computed', ofHashing('running')),
    counter(
      'openirp_hashing_refused_total',
      'Logins refused with 3043 because too many waited for a hash',
      ofHashing('refused'),
    ),
    gauge(
      'openirp_pool_connections',
      'Connections to PostgreSQL by state, and requests that wait for one',
      () => poolSamples(parts.pool()),
    ),
    gauge('openirp_call_log_waiting', 'Calls on their way into the call log', () =>
      one(callLog.waiting),
    ),
    counter('openirp_call_log_lost_total', 'Calls for which the call log had no room', () =>
      one(callLog.lost),
    ),
    gauge('openirp_traces_waiting', 'Calls whose spans are on their way to the collector', () =>
      traces === undefined ? [] : one(traces.waiting),
    ),
    counter('openirp_traces_lost_total', 'Calls whose spans could not be handed over', () =>
      traces === undefined ? [] : one(traces.lost),
    ),
  ];
}

const poolSamples = (pool: Pool | undefined) =>
  pool === undefined
    ? []
    : [
        { labels: { state: 'busy' }, value: pool.total - pool.idle },
        { labels: { state: 'idle' }, value: pool.idle },
        { labels: { state: 'waiting' }, value: pool.waiting },
      ];

/** What all processes have in common: of several, one is asked. */
export const sharedFamilies = (parts: WatchedParts): Family[] => [
  gauge('openirp_messages_waiting', 'Mails and short messages that are not sent yet', async () =>
    one(await parts.messagesWaiting()),
  ),
];
