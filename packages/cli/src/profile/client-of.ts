import {
  type ClientOptions,
  fileTokenStore,
  IrpClient,
  Sessions,
  type TokenStore,
} from '@openirp/client';
import { adapterOf } from './adapter-of.ts';
import { type Profile, ProfileError } from './profile.ts';
import { tokenKey } from './token-key.ts';

/** Parts of a client that a command may bring itself. */
export type ClientParts = Partial<Pick<ClientOptions, 'sessions' | 'transport' | 'check'>>;

/** The client of a profile. Tokens outlive the command, and are shared with others that run. */
export function clientOf(profile: Profile, parts: ClientParts = {}): IrpClient {
  const { clientId, clientSecret, gstin, userName, password } = profile;
  const { authPublicKeyPem, signingCertificatePem = '', servers, adapter } = profile;
  return new IrpClient({
    ...{ clientId, clientSecret, gstin, userName, password },
    ...{ authPublicKeyPem, signingCertificatePem, baseUrls: servers },
    adapter: adapterOf(adapter),
    ...parts,
    sessions: parts.sessions ?? storedSessions(profile),
  });
}

/** Sessions that log in anew, whatever is stored, and store what they get. */
export const freshSessions = (profile: Profile): Sessions =>
  storedSessions(profile, (store) => ({ ...store, read: async () => undefined }));

/** Sessions kept in files. A folder that cannot be written costs logins and no more. */
function storedSessions(
  { tokens: { folder, keyFile } }: Profile,
  through: (store: TokenStore) => TokenStore = (store) => store,
): Sessions {
  const onStoreError = warnOnce();
  try {
    const store = through(fileTokenStore(folder));
    return new Sessions({ store, key: tokenKey(keyFile), onStoreError });
  } catch (error) {
    if (error instanceof ProfileError) throw error;
    onStoreError(error);
    return new Sessions();
  }
}

function warnOnce(): (error: unknown) => void {
  let warned = false;
  return (error) => {
    if (warned) return;
    warned = true;
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`irp: tokens are not kept, so every command logs in: ${reason}`);
  };
}
