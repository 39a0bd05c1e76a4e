import { type ClientOptions, IrpClient } from '@openirp/client';
import type { Sandbox } from './start-portal.ts';

/** What the SDK needs to act as one of the sandbox's users; by default the first. */
export function optionsOf(sandbox: Sandbox, client = 0, user = 0): ClientOptions {
  const { clientId, clientSecret, users } = sandbox.clients[client]!;
  return {
    ...{ baseUrl: sandbox.apiBaseUrl, clientId, clientSecret },
    ...users[user]!,
    authPublicKeyPem: sandbox.authPublicKeyPem,
    signingCertificatePem: sandbox.signingCertificatePem,
  };
}

export const clientOf = (sandbox: Sandbox): IrpClient => new IrpClient(optionsOf(sandbox));
