import { generateKeyPairSync, sign } from 'node:crypto';

/*
 * The limit everything is compared with: RSA-2048 signatures and nothing else. A child of the bench;
 * told a duration in milliseconds, it signs for so long and tells how many and at what CPU cost.
 */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const input = Buffer.alloc(3000, 'x');

process.on('message', (durationMs: number) => {
  const end = performance.now() + durationMs;
  const before = process.cpuUsage();
  let count = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 20; i++) sign('RSA-SHA256', input, privateKey);
    count += 20;
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.({ count, cpuMicros: user + system });
});
process.send?.('ready');
