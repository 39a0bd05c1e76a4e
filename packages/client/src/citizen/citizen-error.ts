/**
 * A call that was not sent, because too many were refused today: portals block GSTINs and clients that
 * go on. Nothing reached the portal.
 */
export class CitizenError extends Error {
  /** Whose calls are held back: a GSTIN, or a client id with all of its GSTINs. */
  readonly of: 'gstin' | 'client';
  /** Refusals counted today. */
  readonly refusals: number;
  /** Until the day in India ends, in milliseconds. */
  readonly retryAfterMs: number;

  constructor(counted: {
    readonly of: 'gstin' | 'client';
    readonly who: string;
    readonly refusals: number;
    readonly retryAfterMs: number;
  }) {
    const { of, who, refusals, retryAfterMs } = counted;
    super(
      `Not sent: the portal has refused ${refusals} calls of ${of === 'gstin' ? 'GSTIN' : 'client'} ${who} ` +
        'today, and blocks those who go on. Find out what they have in common, correct it, and go on ' +
        'tomorrow or with a higher limit.',
    );
    this.name = 'CitizenError';
    this.of = of;
    this.refusals = refusals;
    this.retryAfterMs = retryAfterMs;
  }
}
