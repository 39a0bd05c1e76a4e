export { codeMeanings, type Meaning } from '../code-meanings.ts';
export type { BackOff } from './back-off.ts';
export type { OutboxBreaker } from './breaker.ts';
export { OutboxConflictError } from './conflict-error.ts';
export type { ErrorLimits } from './durable-citizen.ts';
export {
  type Difference,
  type DocumentIdentity,
  type Holder,
  isOutcome,
  type OutboxEntry,
  type OutboxKind,
  type OutboxState,
  outboxStates,
  type Problem,
  type StoredEntry,
  transitions,
} from './entry.ts';
export type { OutboxOptions } from './options.ts';
export {
  type EntryFilter,
  type EntryOptions,
  Outbox,
  openOutbox,
  type RunOptions,
} from './outbox.ts';
export type { OutboxClient, OutboxClock, OutboxGenerateOptions } from './outbox-client.ts';
export type { OutboxProgress } from './progress.ts';
