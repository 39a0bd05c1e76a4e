import type { UserVisit } from '../visit.ts';
import type { Credentials } from './credentials.ts';

/** What the form need not ask for: from whoever may see them, the credentials it was seeded with. */
export async function knownCredentials({
  seededCredentials: seeded,
  user,
}: UserVisit): Promise<Partial<Credentials>> {
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
