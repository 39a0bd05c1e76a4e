import { type ErrorDetail, IrpError, istDateTime } from '@openirp/core';

/** How long a login that was refused is not tried again, in milliseconds. */
const rememberedMs = 5 * 60_000;

/** Refusals that pass by themselves: the portal is busy, stopping, or has failed. */
const passing = new Set(['2142', '3043', '5001']);

/** A login that the portal refused, so that a wrong password is not sent again with every call. */
export interface RefusedLogin {
  readonly error: IrpError;
  readonly until: number;
}

/** What to remember of an error at login; undefined for one that may not come again. */
export function refusedLogin(error: unknown, now: number): RefusedLogin | undefined {
  if (!(error instanceof IrpError) || passing.has(error.code)) return undefined;
  const until = now + rememberedMs;
  const explained = (detail: ErrorDetail): ErrorDetail => ({
    ...detail,
    explanation: {
      ...detail.explanation,
      why: `The portal has refused this login; it is not sent again before ${istDateTime(until)} IST.`,
      cure: 'Correct client id, client secret, user name or password, and make a new client of them.',
    },
  });
  return { error: new IrpError(error.details.map(explained), error.info), until };
}
