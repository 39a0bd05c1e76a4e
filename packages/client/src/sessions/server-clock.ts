import { parseIstDateTime } from '@openirp/core';

/*
 * The end of a token is told in the server's time, which need not be this machine's: machines go wrong,
 * and the clock of a sandbox is moved on purpose.
 */

/** What is known of the server's time when a login is answered; UTC epoch milliseconds. */
export interface Sighting {
  /** This machine's time. */
  readonly now: number;
  /** The server's, from the Date header of the answer. */
  readonly date: number | undefined;
  /** The end of the token, as the server told it. */
  readonly expiresAt: number;
  /** Asks the server for the time that it works by; undefined when it does not tell. */
  readonly askServer: () => Promise<number | undefined>;
}

/** Tokens live 60 minutes in sandboxes, 360 in production (wire contract 5.4). */
const usualLifeMs = 360 * 60_000;
const lifeMsMax = 24 * 3_600_000;
/** Life of a token whose end makes no sense by any clock; if it ends sooner, a 1005 tells. */
const assumedLifeMs = 60 * 60_000;

/**
 * By how much the server's clock is ahead of this machine's, in milliseconds. The Date header decides
 * where a usual life follows from it; a moved clock shows in the heartbeat only.
 */
export async function skewOf({ now, date, expiresAt, askServer }: Sighting): Promise<number> {
  if (date !== undefined && isLife(expiresAt - date, usualLifeMs)) return date - now;
  const told = await askServer();
  if (told !== undefined && isLife(expiresAt - told, lifeMsMax)) return told - now;
  const known = date ?? now;
  return (isLife(expiresAt - known, lifeMsMax) ? known : expiresAt - assumedLifeMs) - now;
}

const isLife = (lifeMs: number, max: number): boolean => lifeMs > 0 && lifeMs <= max;

/** The instant in a heartbeat's text, `dd-MM-yyyy HH:mm:ss` in IST; undefined when there is none. */
export function timeInHeartbeat(text: string): number | undefined {
  const found = /(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d:\d\d)/.exec(text);
  if (found === null) return undefined;
  const [, day, month, year, time] = found;
  return parseIstDateTime(`${year}-${month}-${day} ${time}`);
}
