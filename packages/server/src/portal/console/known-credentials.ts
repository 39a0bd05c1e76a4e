import type { UserVisit } from '../visit.ts';
import type { Credentials } from './credentials.ts';

/** What the form need not ask for: in a sandbox that shows them, the credentials it was seeded with. */
export async function knownCredentials({ irp, user }: UserVisit): Promise<Partial<Credentials>> {
  const seeded = irp.seededCredentials;
  if (seeded === undefined) return {};
  const [clientSecret, own] = await Promise.all([
    seeded.secretOf(user.clientId),
    seeded.userNamed(user.userName),
  ]);
  return {
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(own === undefined ? {} : { password: own.password }),
  };
}
