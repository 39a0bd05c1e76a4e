import { istDateTime } from '@openirp/core';

/** The wire's `yyyy-MM-dd HH:mm:ss` in the order in which a document writes its date. */
export function shownDateTime(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text);
  if (match === null) return text;
  const [, year, month, day, time] = match;
  return `${day}/${month}/${year} ${time} IST`;
}

/** An instant, UTC milliseconds. */
export const shownInstant = (epochMs: number): string => shownDateTime(istDateTime(epochMs));
