import type { Day } from '@openirp/core';
import type { LifeDays } from './lives.ts';

/** Midnight in India, at the beginning of a day. */
const beginning = (day: Day): Date => new Date(`${day}T00:00:00+05:30`);

/**
 * The headers by which an answer tells that its version is going: `Deprecation` (RFC 9745), whose
 * day may be yet to come, and `Sunset` (RFC 8594) with the day from which it is served no more. None
 * for a version that stays. `successor` is the path to call instead, where there is one.
 */
export function noticeOf(
  { deprecatedOn, retiredOn }: LifeDays,
  successor: string | undefined,
): Record<string, string> {
  if (deprecatedOn === undefined && retiredOn === undefined) return {};
  const links = ['</versions>; rel="deprecation"'];
  if (successor !== undefined) links.push(`<${successor}>; rel="successor-version"`);
  return {
    ...(deprecatedOn === undefined
      ? {}
      : { deprecation: `@${beginning(deprecatedOn).getTime() / 1000}` }),
    ...(retiredOn === undefined ? {} : { sunset: beginning(retiredOn).toUTCString() }),
    link: links.join(', '),
  };
}
