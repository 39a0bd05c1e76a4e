import type { Connections } from './connections.ts';
import type { LoginsOrder, Outcome } from './order.ts';
import type { Sandbox, SandboxClient } from './sandbox.ts';
import { loginRequest } from './session.ts';
import { Tally } from './tally.ts';

/** Signs many users in at the same moment; they have the password of the client's first one. */
export async function runLogins(
  { userNames }: LoginsOrder,
  connections: Connections,
  sandbox: Sandbox,
  client: SandboxClient,
  ready: () => Promise<void>,
): Promise<Outcome> {
  const [first] = client.users;
  const requests = userNames.map(
    (userName) => loginRequest(sandbox, client, { ...first!, userName }).bytes,
  );
  connections.max = userNames.length;
  await ready();
  const tally = new Tally();
  await Promise.all(
    requests.map(async (bytes) => {
      const sentAt = performance.now();
      const answer = await connections.send(bytes);
      tally.note('login', performance.now() - sentAt, answer);
    }),
  );
  tally.sendingEnded();
  return tally.outcome();
}
