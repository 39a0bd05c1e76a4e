import { loadProfile, type PortalFlags, type Profile, ProfileError } from '../profile/index.ts';
import type { ProfileServer } from '../profile/profile.ts';
import { checkConnection } from './check-connection.ts';
import { checkPublicKey, checkSigning } from './check-keys.ts';
import { checkDataFolder, checkNode, checkProfile, checkTokenStore } from './check-machine.ts';
import { checkHeartbeat, checkLogin } from './check-portal.ts';
import { broken, type Finding, reasonOf } from './finding.ts';

/** Makes all checks, one after the other; what cannot be checked for want of another is left out. */
export async function* examine(
  flags: PortalFlags,
  now: () => number = Date.now,
): AsyncGenerator<Finding> {
  yield checkNode();
  const profile = await loadProfile(flags).catch(unusable);
  if ('state' in profile) return yield profile;
  yield checkProfile(profile, flags.sandbox !== undefined);
  yield checkTokenStore(profile);
  yield checkDataFolder(profile);
  for (const server of profile.servers) {
    for await (const { check, ...finding } of examineServer(server, profile, now)) {
      const at = profile.servers.length > 1 ? ` at ${server.irp ?? server.url}` : '';
      yield { check: check + at, ...finding };
    }
  }
}

const unusable = (error: unknown): Finding =>
  error instanceof ProfileError
    ? broken('profile', error.what, error.cure ?? 'Correct it.')
    : broken('profile', reasonOf(error), 'Make another one: irp init --force');

async function* examineServer(
  server: ProfileServer,
  profile: Profile,
  now: () => number,
): AsyncGenerator<Finding> {
  const connection = await checkConnection(server.url, now());
  yield* connection;
  if (connection.some(({ state }) => state === 'broken')) return;
  const alone = { ...profile, servers: [server] };
  const [heartbeat, ...clock] = await checkHeartbeat(alone, now);
  yield heartbeat!;
  if (heartbeat!.state === 'broken') return;
  yield* clock;
  yield await checkPublicKey(server, profile);
  yield await checkSigning(server, profile, now());
  yield await checkLogin(alone);
}
