import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aesKey, seal } from '../envelope/sek.ts';
import { recognise } from './recognise.ts';
import type { Known, Sent } from './sent.ts';

const sek = randomBytes(32);
const known: Known = {
  sek,
  appKey: randomBytes(32),
  sealedSek: randomBytes(48).toString('base64'),
  // With the wrong padding, random bytes of any length come out.
  openWith: (sealed, padding) => (padding === 'oaep' ? undefined : sealed.subarray(sealed[0]!)),
};
const envelope = (data: unknown) => JSON.stringify({ Data: data });

describe('whatever comes', () => {
  const kind = fc.constantFrom<Sent['kind']>(
    'login-v1.04',
    'login-v1.03',
    'payload',
    'ewb',
    'answer',
  );
  const bodies = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.base64String(),
    fc
      .record({
        Data: fc.oneof(fc.base64String(), fc.string(), fc.jsonValue()),
      })
      .map((it) => JSON.stringify(it)),
    fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => envelope(Buffer.from(bytes).toString('base64'))),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => envelope(seal(aesKey(sek), bytes))),
    fc
      .uint8Array({ minLength: 256, maxLength: 256 })
      .map((bytes) => envelope(Buffer.from(bytes).toString('base64'))),
  );

  test('nothing is thrown', () => {
    fc.assert(
      fc.property(
        kind,
        bodies,
        fc.dictionary(fc.string(), fc.string()),
        fc.option(fc.uint8Array({ maxLength: 40 }), { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        (of, body, sent, key, sealedKey) => {
          const found = recognise(
            { kind: of, body, headers: sent },
            {
              ...known,
              ...(key ? { appKey: key } : {}),
              ...(sealedKey ? { sealedSek: sealedKey } : {}),
            },
          );
          expect(Array.isArray(found)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['random sealed text', () => envelope(randomBytes(700_000).toString('base64'))],
    ['braces', () => '{'.repeat(1_000_000)],
    ['line ends', () => '\n'.repeat(1_000_000)],
    ['equals signs', () => envelope(`${'='.repeat(1_000_000)}x`)],
    ['commas and spaces', () => `[${', '.repeat(500_000)}`],
    ['form fields', () => 'a=b&'.repeat(700_000)],
    ['one letter', () => 'A'.repeat(1_000_000)],
  ])('a large body of %s is done soon', (_name, make) => {
    const body = make();
    // A loaded machine may take seconds; work that grows with the square would take an hour.
    const before = performance.now();
    recognise({ body, kind: 'payload' }, known);
    expect(performance.now() - before).toBeLessThan(30_000);
  });
});
