import { Calls } from './calls.ts';
import { Connections } from './connections.ts';
import { runLogins } from './login-storm.ts';
import { runClosed, runOpen } from './loops.ts';
import type { Order, Outcome } from './order.ts';
import { readSandbox } from './sandbox.ts';
import { type Session, signIn } from './session.ts';
import { verifySample } from './verify-sample.ts';

/*
 * The load: a process of its own, so that its cost is nobody else's. It seals invoices before the
 * clock runs, says so, and begins when it is told to.
 *
 *   node generator.ts <sandbox.json> <categories of clients> <signer>
 */
const [file, categories, signer] = process.argv.slice(2) as [string, string, string];
const sandbox = readSandbox(file);
const connections = new Connections(new URL(sandbox.apiBaseUrl));
const sessions: Session[] = [];
for (const client of sandbox.clients) {
  if (!categories.split(',').includes(client.category)) continue;
  for (const user of client.users) {
    sessions.push(await signIn(connections, sandbox, client, user));
  }
}
const calls = new Calls(sessions);
await verifySample(connections, calls, sessions[0]!, sandbox, signer === 'null');

function carriedOut(order: Order, ready: () => Promise<void>): Promise<Outcome> {
  const means = { calls, connections };
  if (order.loop === 'closed') return runClosed(order, means, ready);
  if (order.loop === 'open') return runOpen(order, means, ready);
  const client = sandbox.clients.find(({ category }) => categories.split(',').includes(category))!;
  return runLogins(order, connections, sandbox, client, ready);
}

let go: (() => void) | undefined;
process.on('message', async (message: Order | 'go') => {
  if (message === 'go') go?.();
  else {
    const begin = new Promise<void>((resolve) => {
      go = resolve;
    });
    const ready = async () => {
      process.send?.('made');
      await begin;
    };
    process.send?.(await carriedOut(message, ready));
  }
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
