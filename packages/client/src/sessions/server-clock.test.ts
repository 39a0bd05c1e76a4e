import { describe, expect, test } from 'vitest';
import { type Sighting, skewOf, timeInHeartbeat } from './server-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.parse('2026-08-14T10:00:00+05:30');

const skew = (sighting: Partial<Sighting>) =>
  skewOf({ now, date: now, expiresAt: now + hour, askServer: async () => undefined, ...sighting });

describe('the skew of a server', () => {
  test('follows from the Date header', async () => {
    expect(await skew({ date: now + 3 * hour, expiresAt: now + 4 * hour })).toBe(3 * hour);
    expect(await skew({ date: now - 2 * hour, expiresAt: now - hour })).toBe(-2 * hour);
  });

  test('follows from the heartbeat where the Date header makes no sense of the token', async () => {
    for (const moved of [25 * hour, -24 * hour, 400 * 24 * hour]) {
      const askServer = async () => now + moved;
      expect(await skew({ expiresAt: now + moved + hour, askServer })).toBe(moved);
    }
  });

  test('follows from the heartbeat where there is no Date header', async () => {
    const askServer = async () => now + 2 * hour;
    expect(await skew({ date: undefined, expiresAt: now + 3 * hour, askServer })).toBe(2 * hour);
    expect(await skew({ date: undefined })).toBe(0);
  });

  test('leaves a token an hour when no clock makes sense of it', async () => {
    const expiresAt = now - 30 * 24 * hour;
    expect(expiresAt - (await skew({ expiresAt })) - now).toBe(hour);
  });

  test('does not ask for what it knows', async () => {
    const askServer = () => Promise.reject(new Error('asked'));
    expect(await skew({ askServer })).toBe(0);
  });
});

test('the time in a heartbeat is read in IST', () => {
  expect(timeInHeartbeat('e-Invoice Vital: 14-08-2026 10:00:00')).toBe(now);
  expect(timeInHeartbeat('alive')).toBeUndefined();
  expect(timeInHeartbeat('31-02-2026 10:00:00')).toBeUndefined();
});
