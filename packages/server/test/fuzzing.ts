import fc from 'fast-check';
import { expect } from 'vitest';
import { documentedCodes } from './documented.ts';
import type { HttpAnswer } from './wire-call.ts';

const seed = 20261122;
const cases = 1200;

/**
 * Sends many calls and holds every answer against what a portal may say to anything: its envelope
 * and published codes, never a fault. Tells how often each code came; a fuzzer that only ever meets
 * one wall has shown little.
 */
export async function codesMet<T>(
  calls: fc.Arbitrary<T>,
  send: (call: T) => Promise<HttpAnswer>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const property = fc.asyncProperty(calls, async (call) => {
    const codes = codesOf(await send(call));
    for (const code of codes.length === 0 ? ['accepted'] : codes) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  });
  await fc.assert(property, { seed, numRuns: cases });
  return counts;
}

function codesOf({ status, text }: HttpAnswer): string[] {
  const codes = documentedCodes(text);
  expect(codes).not.toContain('5001');
  if (status === 404) expect(codes).toEqual(['3005']);
  else if (status === 413) expect(codes).toEqual(['5002']);
  else expect(status).toBe(200);
  return codes;
}

export function expectMet(counts: ReadonlyMap<string, number>, ...codes: string[]): void {
  expect([...counts.keys()]).toEqual(expect.arrayContaining(codes));
}
