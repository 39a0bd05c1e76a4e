/**
 * Milliseconds to wait as a Retry-After header says, in seconds or as a date (RFC 9110 10.2.3), which is
 * held against the same answer's own Date; undefined when it says nothing legible.
 */
export function retryAfterMs(
  headers: Readonly<Record<string, string | undefined>> | undefined,
  now: number,
): number | undefined {
  const text = headers?.['retry-after']?.trim();
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = instantIn(text);
  return at === undefined ? undefined : Math.max(0, at - (dateOf(headers) ?? now));
}

/** The instant in an answer's Date header, to the second; undefined without a legible one. */
export function dateOf(
  headers: Readonly<Record<string, string | undefined>> | undefined,
): number | undefined {
  return instantIn(headers?.date ?? '');
}

/** `Date.parse` takes anything for a date, `-5` for one; HTTP's begin with a day and end in GMT. */
function instantIn(text: string): number | undefined {
  const at = /^[A-Z][a-z]+, .* GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
