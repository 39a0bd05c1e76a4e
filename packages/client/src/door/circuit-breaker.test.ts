import { expect, test } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.ts';

let now = 0;
const breaker = () => new CircuitBreaker({ failuresMax: 3, pauseMs: 1000 }, () => now);
const fail = (one: CircuitBreaker, times: number) => {
  for (; times > 0; times--) {
    expect(one.enter()).toBe(0);
    one.failed();
  }
};

test('opens after failures in a row, for a while', () => {
  const one = breaker();
  fail(one, 2);
  one.succeeded();
  fail(one, 3);
  expect(one.enter()).toBe(1000);
  now += 999;
  expect(one.enter()).toBe(1);
});

test('lets one call try, whose success closes it', () => {
  const one = breaker();
  fail(one, 3);
  now += 1000;
  expect(one.enter()).toBe(0);
  expect(one.enter()).toBeGreaterThan(0);
  one.succeeded();
  expect([one.enter(), one.enter()]).toEqual([0, 0]);
});

test('rests again when the one that tried fails', () => {
  const one = breaker();
  fail(one, 3);
  now += 1000;
  fail(one, 1);
  expect(one.enter()).toBe(1000);
});
