import { httpTransport, type Sessions, type Transport } from '@openirp/client';
import { parseIstDateTime } from '@openirp/core';
import { clientOf, freshSessions, type Profile } from '../profile/index.ts';

/** What a login has brought, but for what it is good for: token and key are not shown. */
export interface NewLogin {
  /** When the token ends by the portal's clock; UTC epoch milliseconds. */
  readonly expiresAt: number | undefined;
}

/**
 * Logs in whatever is stored, and stores what it gets. Rejects with `IrpError`, `ConnectionError` or
 * `EnvelopeError`.
 */
export async function logInAnew(
  profile: Profile,
  sessions: Sessions = freshSessions(profile),
): Promise<NewLogin> {
  const watched = watching(httpTransport());
  await clientOf(profile, { sessions, transport: watched.transport }).authenticate();
  return { expiresAt: watched.expiry() };
}

/** A transport that sees the end of a token in the answer of a login (wire contract 5.3). */
function watching(send: Transport): { transport: Transport; expiry: () => number | undefined } {
  let expiresAt: number | undefined;
  const transport: Transport = async (request) => {
    const reply = await send(request);
    expiresAt ??= expiryIn(reply.text);
    return reply;
  };
  return { transport, expiry: () => expiresAt };
}

function expiryIn(text: string): number | undefined {
  try {
    return parseIstDateTime(String(JSON.parse(text)?.Data?.TokenExpiry));
  } catch {
    return undefined;
  }
}
