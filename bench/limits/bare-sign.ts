import { generateKeyPairSync, sign } from 'node:crypto';
import { listenToBench } from '../machine/listen-to-bench.ts';

/** What so many milliseconds of signing came to. */
export interface BareSigned {
  readonly count: number;
  readonly cpuMicros: number;
  readonly wallMs: number;
}

/*
 * The limit everything is compared with: RSA-2048 signatures and nothing else. A child of the bench;
 * told a duration in milliseconds, it signs for so long and tells how many and at what CPU cost.
 */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const input = Buffer.alloc(3000, 'x');

listenToBench((durationMs: number): BareSigned => {
  const began = performance.now();
  const before = process.cpuUsage();
  let count = 0;
  while (performance.now() < began + durationMs) {
    for (let i = 0; i < 20; i++) sign('RSA-SHA256', input, privateKey);
    count += 20;
  }
  const { user, system } = process.cpuUsage(before);
  return { count, cpuMicros: user + system, wallMs: performance.now() - began };
});
