import { istDateTime } from '@openirp/core';
import type { CountedCall } from './call-reader.ts';

/** Calls of one hour, or of one day. */
export interface Slot {
  /** `yyyy-MM-dd` in India, and the hour behind it where a slot is an hour: `2026-08-14 09`. */
  readonly name: string;
  readonly good: number;
  readonly refused: number;
}

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/** How long the calls of an endpoint took, in milliseconds. */
export interface Latency {
  readonly endpoint: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
}

/** The same payload, refused again with the same code. */
export interface Repeat {
  readonly code: string;
  readonly docNo: string | null;
  readonly count: number;
  readonly lastId: string;
}

export interface LoginFigures {
  readonly granted: number;
  readonly refused: number;
  /** Calls that are no logins. */
  readonly calls: number;
  /** So many logins would have done, each token used for its whole life. */
  readonly needed: number;
  /** The most token requests of one user within fifteen minutes. */
  readonly inWindow: number;
}

export interface CallStatistics {
  readonly total: number;
  readonly refused: number;
  readonly slots: readonly Slot[];
  /** The most frequent first. */
  readonly codes: readonly CodeCount[];
  readonly latencies: readonly Latency[];
  readonly logins: LoginFigures;
  readonly repeats: readonly Repeat[];
  /** Refused calls by GSTIN, the most first. */
  readonly errorsByGstin: readonly { readonly gstin: string; readonly count: number }[];
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly tokenMs: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const windowMs = 15 * 60_000;
const repeatsMax = 20;
const login = 'auth';

/** The figures of some calls, which come oldest first. */
export function statisticsOf(calls: readonly CountedCall[], period: Period): CallStatistics {
  const refused = calls.filter(isRefused);
  return {
    total: calls.length,
    refused: refused.length,
    slots: slotsOf(calls, period),
    codes: counted(refused.flatMap(({ codes }) => codes)).map(([code, count]) => ({ code, count })),
    latencies: latenciesOf(calls),
    logins: loginsOf(calls, period),
    repeats: repeatsOf(refused),
    errorsByGstin: counted(refused.flatMap(({ gstin }) => gstin ?? [])).map(([gstin, count]) => ({
      gstin,
      count,
    })),
  };
}

const isRefused = ({ codes }: CountedCall): boolean => codes.length > 0;

/** How often each value occurs, the most frequent first. */
function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1]);
}

function slotsOf(calls: readonly CountedCall[], { from, to }: Period): Slot[] {
  const stepMs = to - from <= 2 * dayMs ? hourMs : dayMs;
  // Up to the hour, or to the day.
  const nameOf = (at: number) => istDateTime(at).slice(0, stepMs === hourMs ? 13 : 10);
  const slots = new Map<string, { good: number; refused: number }>();
  for (let at = from; at < to; at += stepMs) slots.set(nameOf(at), { good: 0, refused: 0 });
  slots.set(nameOf(to), { good: 0, refused: 0 });
  for (const call of calls) {
    const slot = slots.get(nameOf(call.at));
    if (slot !== undefined) slot[isRefused(call) ? 'refused' : 'good']++;
  }
  return [...slots].map(([name, counts]) => ({ name, ...counts }));
}

function latenciesOf(calls: readonly CountedCall[]): Latency[] {
  const byEndpoint = Map.groupBy(calls, ({ endpoint }) => endpoint ?? '');
  return [...byEndpoint]
    .filter(([endpoint]) => endpoint !== '')
    .map(([endpoint, its]) => {
      const sorted = its.map(({ durationMs }) => durationMs).toSorted((one, other) => one - other);
      return { endpoint, count: its.length, p50: rankOf(sorted, 0.5), p95: rankOf(sorted, 0.95) };
    })
    .toSorted((one, other) => other.count - one.count);
}

/** The value that so great a part of all values does not exceed. */
const rankOf = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;

function loginsOf(calls: readonly CountedCall[], { tokenMs }: Period): LoginFigures {
  const tries = calls.filter(({ endpoint }) => endpoint === login);
  const others = calls.filter(({ endpoint }) => endpoint !== login && endpoint !== null);
  const refused = tries.filter(isRefused).length;
  return {
    granted: tries.length - refused,
    refused,
    calls: others.length,
    needed: livesOf(others, tokenMs),
    inWindow: mostInWindow(tries),
  };
}

/** How many tokens the calls of each user need, when each is used until it expires. */
function livesOf(calls: readonly CountedCall[], tokenMs: number): number {
  let lives = 0;
  for (const its of Map.groupBy(calls, ({ userName }) => userName).values()) {
    let expiry = Number.NEGATIVE_INFINITY;
    for (const { at } of its) {
      if (at < expiry) continue;
      lives++;
      expiry = at + tokenMs;
    }
  }
  return lives;
}

function mostInWindow(tries: readonly CountedCall[]): number {
  let most = 0;
  for (const its of Map.groupBy(tries, ({ userName }) => userName).values()) {
    let first = 0;
    for (const [last, { at }] of its.entries()) {
      while (at - its[first]!.at >= windowMs) first++;
      most = Math.max(most, last - first + 1);
    }
  }
  return most;
}

function repeatsOf(refused: readonly CountedCall[]): Repeat[] {
  const same = Map.groupBy(
    refused.filter(({ textHash }) => textHash !== null),
    ({ textHash, codes }) => `${textHash} ${codes.join()}`,
  );
  return [...same.values()]
    .filter(({ length }) => length > 1)
    .map((its) => {
      const last = its.at(-1)!;
      return { code: last.codes[0]!, docNo: last.docNo, count: its.length, lastId: last.id };
    })
    .toSorted((one, other) => other.count - one.count)
    .slice(0, repeatsMax);
}
