import { Sessions } from '@openirp/client';
import type { ExplainedDetail } from '../portal/explained-detail.ts';
import { failureOf } from '../portal/failure.ts';
import { logInAnew } from '../portal/log-in-anew.ts';
import { clockAhead, clockInWords } from '../portal/portal-clock.ts';
import { clientOf } from '../profile/client-of.ts';
import type { Profile } from '../profile/profile.ts';
import { broken, type Finding, ok, warning } from './finding.ts';

/** Beyond this, documents may be dated in the portal's future, and tokens seem to end at odd times. */
const clockToleratedMs = 60_000;

/** Whether the one server of a profile answers, and what time it has. */
export async function checkHeartbeat(profile: Profile, now: () => number): Promise<Finding[]> {
  try {
    const heartbeat = await clientOf(profile, { sessions: new Sessions() }).health();
    return [ok('heartbeat', heartbeat.trim().slice(0, 80)), checkClock(heartbeat, now())];
  } catch (error) {
    const { message } = failureOf(error);
    return [broken('heartbeat', message, 'Is the address that of the API, with its base path?')];
  }
}

function checkClock(heartbeat: string, now: number): Finding {
  const ahead = clockAhead(heartbeat, now);
  const found = `the portal's is ${clockInWords(ahead)}`;
  if (ahead === undefined) return ok('clock', 'the portal does not tell its time');
  if (Math.abs(ahead) <= clockToleratedMs) return ok('clock', found);
  return warning('clock', found, 'Have this machine set its clock (NTP). A sandbox may be moved.');
}

/** Whether the one server of a profile lets the user in. */
export async function checkLogin(profile: Profile): Promise<Finding> {
  const check = 'login';
  try {
    await logInAnew(profile, new Sessions());
    return ok(check, `${profile.userName} of ${profile.gstin} is let in`);
  } catch (error) {
    const { message, details: [refused] = [] } = failureOf(error);
    return refused === undefined
      ? broken(check, message, 'Look at what is broken above; else try again later.')
      : refusedLogin(check, refused);
  }
}

const refusedLogin = (check: string, { code, message, cause, cure }: ExplainedDetail): Finding =>
  broken(
    check,
    cause === undefined ? `${code} ${message}` : `${code} ${message}: ${cause}`,
    cure ?? "Ask the portal's operator what the code means.",
  );
