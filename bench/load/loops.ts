import { setTimeout as pause } from 'node:timers/promises';
import { arrivalsOf } from './arrivals.ts';
import type { Call, Calls } from './calls.ts';
import type { Connections } from './connections.ts';
import { kindsOf } from './mix.ts';
import type { ClosedOrder, OpenOrder, Outcome } from './order.ts';
import { Tally } from './tally.ts';

interface Means {
  readonly calls: Calls;
  readonly connections: Connections;
}

/** Says that all is prepared, and waits for the sign to begin. */
type Ready = () => Promise<void>;

/** Calls that are made at once at most; more of an open loop are made on the way. */
const madeBeforeMax = 60_000;

/** Keeps connections busy. */
export async function runClosed(order: ClosedOrder, means: Means, ready: Ready): Promise<Outcome> {
  const { connections: busy, mix, lines = 3, calls: count, ms = Number.POSITIVE_INFINITY } = order;
  const { calls, connections } = means;
  const made = kindsOf(mix, count ?? 0).map((kind) => calls.make(kind, lines));
  const hundred = kindsOf(mix, 100);
  connections.max = busy;
  connections.closeFree();
  await ready();
  const tally = new Tally();
  const end = performance.now() + ms;
  let sent = 0;
  const nextCall = (): Call | undefined => {
    const index = sent++;
    if (count !== undefined) return made[index];
    return performance.now() < end ? calls.make(hundred[index % 100]!, lines) : undefined;
  };
  const worker = async () => {
    for (let call = nextCall(); call !== undefined; call = nextCall()) {
      await send(call, means, tally);
    }
  };
  await Promise.all(Array.from({ length: busy }, worker));
  tally.sendingEnded();
  return tally.outcome();
}

/** Sends calls when they arrive, whether or not earlier ones are answered. */
export async function runOpen(order: OpenOrder, means: Means, ready: Ready): Promise<Outcome> {
  const { mix, lines = 3, connectionsMax } = order;
  const { calls, connections } = means;
  const arrivals = arrivalsOf(order);
  const kinds = kindsOf(mix, arrivals.length);
  const made = kinds.slice(0, madeBeforeMax).map((kind) => calls.make(kind, lines));
  connections.max = connectionsMax;
  // The portal ends those that rest for a minute, perhaps while a call is on its way.
  connections.closeFree();
  await ready();
  const tally = new Tally();
  const underWay: Promise<void>[] = [];
  const began = performance.now();
  for (let next = 0; next < arrivals.length; ) {
    const now = performance.now() - began;
    for (; next < arrivals.length && arrivals[next]! <= now; next++) {
      tally.late(now - arrivals[next]!);
      const call = made[next] ?? calls.make(kinds[next]!, lines);
      underWay.push(send(call, means, tally));
    }
    if (next < arrivals.length) await pause(Math.max(0, arrivals[next]! - now));
  }
  tally.sendingEnded();
  await Promise.all(underWay);
  return tally.outcome();
}

async function send(call: Call, { calls, connections }: Means, tally: Tally): Promise<void> {
  const sentAt = performance.now();
  const answer = await connections.send(call.bytes);
  const isRegistered = tally.note(call.kind, performance.now() - sentAt, answer);
  if (isRegistered) calls.note(call);
}
