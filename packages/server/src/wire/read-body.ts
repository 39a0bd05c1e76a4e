import type { IncomingMessage } from 'node:http';
import { BodyTooLarge, BodyTooSlow } from './request.ts';

/** Reads a body, giving up as soon as it is too large or too slow. */
export async function readBody(
  incoming: IncomingMessage,
  bytesMax: number,
  timeoutMs: number,
): Promise<Buffer> {
  const announced = Number(incoming.headers['content-length'] ?? 0);
  if (announced > bytesMax) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  await takeIn(incoming, bytesMax, timeoutMs, (chunk) => chunks.push(chunk));
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** Takes in what is left of a body without keeping it. Never rejects. */
export async function discardBody(
  incoming: IncomingMessage,
  bytesMax: number,
  timeoutMs: number,
): Promise<void> {
  await takeIn(incoming, bytesMax, timeoutMs, () => {}).catch(() => undefined);
}

function takeIn(
  incoming: IncomingMessage,
  bytesMax: number,
  timeoutMs: number,
  take: (chunk: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const done = (settle: () => void) => {
      clearTimeout(timer);
      incoming.off('data', onData).off('end', onEnd).off('error', onBreak).off('close', onBreak);
      incoming.pause();
      settle();
    };
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesMax) done(() => reject(new BodyTooLarge()));
      else take(chunk);
    };
    const onEnd = () => done(resolve);
    // Closed before its end: fewer bytes than announced.
    const onBreak = () => done(() => reject(new BodyTooSlow()));
    const timer = setTimeout(onBreak, timeoutMs);
    incoming.on('data', onData).on('end', onEnd).on('error', onBreak).on('close', onBreak);
    // It is paused when it was read before.
    incoming.resume();
  });
}
