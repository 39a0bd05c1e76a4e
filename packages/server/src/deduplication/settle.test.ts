import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleClaims } from './settle.ts';
import { SharedFile } from './shared-file.ts';

/*
 * Two IRPs and the register of IRNs between them; the clock is moved by hand.
 */

const minute = 60_000;
let now = 0;
const clock = { now: () => now };

let folder: string;
let first: SharedFile;
let second: SharedFile;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22);
  folder = mkdtempSync(join(tmpdir(), 'openirp-claims-'));
  first = await SharedFile.open(join(folder, 'irns'), 'NIC1', clock);
  second = await SharedFile.open(join(folder, 'irns'), 'NIC2', clock);
});

afterEach(async () => {
  await first.close();
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});

test('gives an IRN to whoever claims it first, for good', async () => {
  expect(await first.claim(['a', 'b'])).toEqual(new Map());
  expect(await second.claim(['b', 'c'])).toEqual(
    new Map([['b', { irp: 'NIC1', ackNo: null, ackAt: null }]]),
  );
  await first.confirm([{ irn: 'b', ackNo: 112610000000001, ackAt: now }]);
  expect(await second.claim(['b'])).toEqual(
    new Map([['b', { irp: 'NIC1', ackNo: 112610000000001, ackAt: now }]]),
  );
  // The holder itself may try as often as it likes.
  expect(await first.claim(['a', 'b'])).toEqual(new Map());
});

test('confirms what was registered and gives back what was not', async () => {
  await first.claim(['registered', 'lost']);
  now += 10 * minute;
  await first.claim(['under way']);
  await settleClaims(first, async (irn) =>
    irn === 'registered' ? { irn, ackNo: 7, ackAt: now } : undefined,
  );
  const held = await second.claim(['registered', 'lost', 'under way']);
  expect([...held.keys()]).toEqual(['registered', 'under way']);
  expect(held.get('registered')?.ackNo).toBe(7);
});

test("leaves the other IRP's claims alone", async () => {
  await second.claim(['theirs']);
  now += 10 * minute;
  await settleClaims(first, async () => undefined);
  await first.release(['theirs']);
  await first.confirm([{ irn: 'theirs', ackNo: 1, ackAt: now }]);
  expect(await first.claim(['theirs'])).toEqual(
    new Map([['theirs', { irp: 'NIC2', ackNo: null, ackAt: null }]]),
  );
});
