import { describe, expect, test } from 'vitest';
import { check } from '../check.ts';
import { gstinState } from '../gstin.ts';
import { exampleDay, exampleGstins } from '../rules/example-world.ts';
import { rules } from '../rules/index.ts';
import { breakableCodes, breakInvoice } from './break-invoice.ts';
import { differences, told } from './differences.ts';
import { ownBreakers } from './own-breakers.ts';
import { type SampleParty, type SampleWorld, sampleParty } from './world.ts';

const codes = breakableCodes();
/** Codes of the form, of which only 2173 and 2228 are those of a rule as well. */
const ofTheSchema = ['5002', '2173', '2228'];

test('every code of a raised rule and of the schema can be broken', () => {
  const raised = rules.filter((rule) => rule.raised !== false).map(({ code }) => code);
  expect(codes.toSorted()).toEqual([...new Set([...raised, ...ofTheSchema])].toSorted());
});

describe.each(codes)('%s', (code) => {
  test('is raised, and no other', () => {
    const { text, facts, change, needs } = breakInvoice(code);
    const { ok, violations, irn } = check(text, facts);
    expect(ok).toBe(false);
    expect(irn).toBeUndefined();
    expect([...new Set(violations.map((violation) => violation.code))]).toEqual([code]);
    expect(change).toMatch(/^[^\n]+: an? [^\n]+$/);
    expect(needs).toMatchObject({ today: exampleDay, caller: facts.caller });
    for (const { explanation } of violations) {
      expect(explanation?.cure).toMatch(/^[A-Z].*\.$/);
      expect(explanation?.why ?? explanation?.expected).toBeDefined();
    }
  });

  test('is raised on another day as well', () => {
    const { text, facts } = breakInvoice(code, { day: '2028-02-29', number: 'LEAP/1' });
    expect(facts.today).toBe('2028-02-29');
    expect(text).toContain('LEAP/1');
    const { violations } = check(text, facts);
    expect([...new Set(violations.map((violation) => violation.code))]).toEqual([code]);
  });
});

test.each(
  ownBreakers.map(({ code, name, example }) => ({ code, name, example })),
)('$code: $name is a breaker that is needed, or smaller than any example', ({ code, name }) => {
  const alone = ownBreakers.filter((breaker) => breaker.code === code);
  expect(breakInvoice(code).change.startsWith(`${name}: `) || alone.length > 1).toBe(true);
});

test('a change is small: most are of one or two members', () => {
  const sizes = codes.map((code) => breakInvoice(code).change.match(/ → /g)?.length ?? 0);
  const count = (size: number) => sizes.filter((one) => one === size).length;
  // Three are shown at most; none stands for a change of the facts alone.
  expect(count(0)).toBeLessThanOrEqual(7);
  expect(count(1) + count(2)).toBeGreaterThan(50);
});

describe('in another world', () => {
  const party = (serial: number, type: SampleParty['type'], state: string, status = 'ACT') =>
    sampleParty(`${state}ZZIRX${serial}Z1Z0`, type, status as SampleParty['status']);
  const world: SampleWorld = {
    seller: party(5001, 'REG', '29'),
    buyers: [
      party(5002, 'REG', '27'),
      party(5003, 'REG', '29'),
      party(5004, 'SEZ', '24'),
      party(5005, 'REG', '27', 'CNL'),
    ],
  };

  test.each(codes)('%s is raised with the GSTINs of that world', (code) => {
    const { text, facts, needs } = breakInvoice(code, { world, day: '2027-01-01' });
    const { violations } = check(text, facts);
    expect([...new Set(violations.map((violation) => violation.code))]).toEqual([code]);
    expect(text).not.toContain(exampleGstins.seller);
    expect(text).not.toContain(exampleGstins.buyer);
    // Whoever is named and not of that world has to be made known there.
    const theirs = [world.seller, ...world.buyers].map(({ gstin }) => gstin);
    const named = text.match(/\b\d{2}[0-9A-Z]{13}\b/g) ?? [];
    for (const gstin of named.filter((one) => !theirs.includes(one))) {
      const entry = facts.taxpayer?.(gstin);
      if (entry !== undefined) expect(needs.taxpayers[gstin], gstin).toBeTruthy();
    }
    expect(needs.taxpayers).not.toHaveProperty(exampleGstins.buyer);
  });

  test('where the seller sits elsewhere, nothing can be taken over', () => {
    const seller = party(5006, 'REG', '27');
    expect(gstinState(seller.gstin)).toBe('27');
    expect(() => breakInvoice('2172', { world: { ...world, seller } })).toThrow(
      new RangeError('broken invoices need a regular seller in state 29'),
    );
  });
});

test.each(['2148', '2156', '9999', 'x'])('%s, which no invoice raises, is refused', (code) => {
  expect(() => breakInvoice(code)).toThrow(new RangeError(`no rule raises ${code}`));
});

test('a code whose rule is not in force yet is refused', () => {
  expect(() => breakInvoice('2305', { day: '2020-01-01' })).toThrow(
    new RangeError('nothing raises 2305 alone on 2020-01-01'),
  );
});

test('differences are told by place, shortened', () => {
  const found = differences({ a: [1, { b: 2 }], c: 3 }, { a: [1, { b: '2' }, {}], d: [] });
  expect(found.map(({ pointer }) => pointer)).toEqual(['/a/1/b', '/a/2', '/c', '/d']);
  expect(told(found)).toBe(
    '/a/1/b 2 → "2", /a/2 nothing → an object, ' + '/c 3 → nothing, and 1 more',
  );
  expect(told([])).toBe('');
});
