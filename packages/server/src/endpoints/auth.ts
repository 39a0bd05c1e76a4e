import { aesKey, istDateTime, refusal, seal } from '@openirp/core';
import type { LoginEndpoint } from './endpoint.ts';
import { LoginAnswer, LoginSchema } from './login-schemas.ts';

/** Authentication: user name and password for a token and a session key (wire contract 5). */
export const auth: LoginEndpoint = {
  name: 'auth',
  title: 'Authenticate',
  summary:
    'Logs an API user in: a token for the calls that follow, and the session key that seals them. ' +
    'Log in once and keep both until shortly before they expire.',
  method: 'POST',
  request: LoginSchema,
  answer: LoginAnswer,
  needs: 'client',
  versions: {
    'v1.04': { path: '/eivital/v1.04/auth', envelope: 'login-v1.04' },
    'v1.03': { path: '/eivital/v1.03/auth', envelope: 'login-v1.03' },
  },
  async handle({ clientId, gstin, userName, password, appKey, forceRefresh }, irp) {
    await irp.tokenRequests.count(clientId, userName);
    const user = await irp.users.proven(userName, password);
    if (user === undefined) throw refusal('1008');
    // Told only to somebody who knows the password.
    if (user.client_id !== clientId) throw refusal('1018');
    if (gstin !== undefined && user.gstin !== gstin) throw refusal('1015');
    if (user.state === 'frozen') throw refusal('1014');
    await irp.blocks.refuseBlocked(user.gstin);
    const session = await irp.sessions.open(user, forceRefresh);
    return {
      data: {
        ClientId: clientId,
        UserName: user.user_name,
        AuthToken: session.authToken,
        // The same key in the same session, wrapped for whoever has just logged in.
        Sek: seal(aesKey(appKey), session.sek.export()),
        TokenExpiry: istDateTime(session.expiresAt),
      },
    };
  },
};
