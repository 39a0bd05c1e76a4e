import { describe, expect, test } from 'vitest';
import { restMs } from './back-off.ts';
import { Breaker } from './breaker.ts';

describe('back-off', () => {
  const bounds = { firstMs: 1_000, maxMs: 60_000 };

  test('doubles its bound up to the longest rest', () => {
    const longest = [1, 2, 3, 6, 7, 8, 5_000].map((attempts) => restMs(attempts, bounds, () => 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000, 60_000]);
  });

  test('is anything below its bound', () => {
    expect(restMs(3, bounds, () => 0)).toBe(0);
    expect(restMs(3, bounds, () => 0.25)).toBe(1_000);
  });

  test('is never shorter than asked for, and not the same for all', () => {
    expect(restMs(1, bounds, () => 0, 30_000)).toBe(30_000);
    expect(restMs(9, bounds, () => 1, 30_000)).toBe(31_000);
    expect(restMs(9, bounds, () => 1, 90_000)).toBe(91_000);
  });
});

describe('the breaker', () => {
  const made = () => {
    const clock = { now: 0 };
    const options = { failures: 3, firstMs: 1_000, maxMs: 3_000 };
    return {
      clock,
      breaker: new Breaker(
        options,
        () => clock.now,
        () => 1,
      ),
    };
  };

  test('opens after failures in a row, and for longer each time', () => {
    const { clock, breaker } = made();
    breaker.failed();
    breaker.failed();
    breaker.answered();
    breaker.failed();
    breaker.failed();
    expect(breaker.admits).toBe(Number.POSITIVE_INFINITY);
    breaker.failed();
    expect(breaker).toMatchObject({ admits: 0, waitMs: 1_000 });
    // What was under way when it opened does not keep it open for longer.
    breaker.failed();
    expect(breaker.waitMs).toBe(1_000);
    clock.now += 1_000;
    expect(breaker).toMatchObject({ admits: 1, waitMs: 0 });
    breaker.failed();
    expect(breaker.waitMs).toBe(2_000);
    clock.now += 2_000;
    breaker.failed();
    expect(breaker.waitMs).toBe(3_000);
    clock.now += 3_000;
    breaker.answered();
    expect(breaker.admits).toBe(Number.POSITIVE_INFINITY);
    breaker.failed();
    expect(breaker.waitMs).toBe(0);
  });

  test('opens at once when asked to wait, for so long', () => {
    const { breaker } = made();
    breaker.failed(20_000);
    expect(breaker).toMatchObject({ admits: 0, waitMs: 20_000 });
  });

  test('opens at once, for as long as it ever does, when nobody gets in', () => {
    const { clock, breaker } = made();
    breaker.trip();
    breaker.trip();
    expect(breaker.waitMs).toBe(3_000);
    clock.now += 3_000;
    expect(breaker.admits).toBe(1);
  });
});
