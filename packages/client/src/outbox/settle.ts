import { type BackOff, restMs } from './back-off.ts';
import { isOutcome, type OutboxState, type StoredEntry, transitions } from './entry.ts';
import type { Outcome } from './outcome.ts';

export interface SettleOptions {
  readonly backOff: BackOff;
  readonly random: () => number;
}

/**
 * How long a lost answer is still asked for when it is too late to send again: as long as portals
 * show a registration (validations 13), and a day more.
 */
const askingGraceMs = 3 * 86_400_000;

/** An entry in another state. Throws when that state cannot follow. */
export function moved(
  entry: StoredEntry,
  state: OutboxState,
  changes: Partial<StoredEntry> = {},
): StoredEntry {
  if (!transitions[entry.state].includes(state)) {
    throw new Error(`${entry.id}: ${entry.state} cannot become ${state}`);
  }
  return { ...entry, ...changes, state };
}

/** An entry with what became of an attempt, let go of by its process. */
export function settled(
  entry: StoredEntry,
  outcome: Outcome,
  now: number,
  { backOff, random }: SettleOptions,
): StoredEntry {
  const free = { owner: null, leaseUntil: null, updatedAt: now };
  const problem = outcome.problem ?? null;
  const irn = outcome.irn ?? entry.irn;
  if (outcome.state === 'done') {
    const { answer, info = null } = outcome;
    return moved(entry, 'done', { ...free, answer, info, problem, irn, dueAt: null });
  }
  if (isOutcome(outcome.state))
    return moved(entry, outcome.state, { ...free, problem, irn, dueAt: null });
  const { forPerson, retryAfterMs } = outcome as Extract<Outcome, { state: 'unknown' | 'waiting' }>;
  if (forPerson === true) return moved(entry, 'unknown', { ...free, problem, irn, dueAt: null });
  if (outcome.state === 'unknown' && now > entry.deadline + askingGraceMs) {
    const text = `${problem?.text ?? ''} It is too late to go on: look on the portal whether it is registered.`;
    return moved(entry, 'unknown', { ...free, irn, dueAt: null, problem: { ...problem, text } });
  }
  const dueAt = now + restMs(entry.attempts, backOff, random, retryAfterMs);
  return moved(entry, outcome.state, { ...free, problem, irn, dueAt });
}

/** What a service provider may keep of an entry with an outcome: who, which, what became of it. */
export function withoutData(entry: StoredEntry): StoredEntry {
  if (!isOutcome(entry.state)) return entry;
  const codes = entry.problem?.errors?.map(({ code }) => code) ?? [];
  const problem = codes.length > 0 ? { text: `Codes: ${codes.join(', ')}` } : null;
  return { ...entry, request: null, answer: null, info: null, problem };
}
