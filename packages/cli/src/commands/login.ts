import { istDateTime } from '@openirp/core';
import type { Command } from 'commander';
import { explaining } from '../portal/explain.ts';
import { portalCommand } from '../portal/portal-command.ts';
import { showFacts, showJson } from '../portal/show.ts';
import { loadProfile, type PortalFlags, type Profile } from '../profile/index.ts';

/** `irp login`: logs in now. */
export const loginCommand = (): Command =>
  portalCommand('login')
    .description('log in now; show when the token ends, and how far the clocks are apart')
    .addHelpText(
      'after',
      `
The other commands log in by themselves. The token is kept sealed beside the profile, and never shown.
Within its life a portal answers every login with the same token.

Exit code: 0, 2 for a wrong call, 4 when the portal refuses, 5 when it does not answer.

Examples:
  irp login
  irp login --profile production --json
  irp login --sandbox .openirp/sandbox.json`,
    )
    .action((flags: PortalFlags) =>
      explaining(flags, async () => {
        const profile = await loadProfile(flags);
        for (const server of profile.servers) {
          await logIn({ ...profile, servers: [server] }, flags);
        }
      }),
    );

/** Logs in at the one server of a profile. */
async function logIn(profile: Profile, { json }: PortalFlags): Promise<void> {
  // Loaded when they are needed: the other commands do without.
  const { logInAnew } = await import('../portal/log-in-anew.ts');
  const { clockAhead, clockInWords, spanInWords } = await import('../portal/portal-clock.ts');
  const { clientOf } = await import('../profile/index.ts');
  const { expiresAt } = await logInAnew(profile);
  const heartbeat = await clientOf(profile)
    .health()
    .catch(() => '');
  const now = Date.now();
  const clockAheadMs = clockAhead(heartbeat, now);
  const { url } = profile.servers[0]!;
  const { userName, gstin } = profile;
  const tokenExpiry = expiresAt === undefined ? undefined : istDateTime(expiresAt);
  if (json) return showJson({ url, userName, gstin, tokenExpiry, clockAheadMs });
  const left = expiresAt === undefined ? 0 : expiresAt - now - (clockAheadMs ?? 0);
  showFacts(`Logged in at ${url}`, [
    ['user', `${userName} of ${gstin}`],
    ['token ends', tokenExpiry && `${tokenExpiry} IST, in ${spanInWords(left)}`],
    ["portal's clock", clockInWords(clockAheadMs)],
  ]);
}
