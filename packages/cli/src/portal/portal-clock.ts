import { parseIstDateTime } from '@openirp/core';

/** What a heartbeat's time is rounded to, and an answer may take: less is no difference. */
const toleratedMs = 2_000;

/**
 * By how much the portal's clock is ahead of this machine's, in milliseconds: negative when it is
 * behind. From its heartbeat; undefined when that tells no time.
 */
export function clockAhead(heartbeat: string, now: number): number | undefined {
  const found = /(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d:\d\d)/.exec(heartbeat);
  if (found === null) return undefined;
  const [, day, month, year, time] = found;
  const portal = parseIstDateTime(`${year}-${month}-${day} ${time}`);
  return portal === undefined ? undefined : portal - now;
}

/** The difference of two clocks in words. */
export function clockInWords(aheadMs: number | undefined): string {
  if (aheadMs === undefined) return 'the portal does not tell its time';
  if (Math.abs(aheadMs) <= toleratedMs) return "the same as this machine's";
  return `${spanInWords(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine's`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** A span of time in its largest unit: `3 minutes`. */
export function spanInWords(ms: number): string {
  const [unit, length] = units.find(([, size]) => ms >= size) ?? units[3];
  const count = Math.round(ms / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
