import { expect, test } from 'vitest';
import { ewayBillRules } from '../eway-bill/rules/index.ts';
import { ewayBillRuleReference } from './eway-bill-rules.ts';

const reference = ewayBillRuleReference();

test('every rule is told once, as plain data', () => {
  expect(reference.map(({ id }) => id)).toEqual(ewayBillRules.map(({ id }) => id));
  expect(JSON.parse(JSON.stringify(reference))).toEqual(reference);
  expect(new Set(reference.map(({ section }) => section))).toEqual(new Set(['eway-bill']));
});

test('an example tells what it changes in the request and around it', () => {
  const changes = (code: string, name: string) =>
    reference
      .find((rule) => rule.code === code)!
      .refuses.find((example) => example.name === name)!
      .changes.map(({ at, to }) => `${at} ${to}`);
  expect(changes('4030', 'PIN codes that are on no map, by IRN')).toEqual([
    'asked (by IRN)',
    'Distance 0',
    'distance (unknown)',
  ]);
  expect(changes('4013', 'a distance far from an estimate, where estimates judge')).toEqual([
    'EwbDtls.Distance 1400',
    'setting distanceWindow "estimated"',
    'distance (980 km, estimated)',
  ]);
  expect(changes('3052', 'a cancelled transporter')).toContain('transporter (cancelled)');
  expect(changes('4015', 'a blocked supplier')).toEqual(['taxpayer 29ZZIRX0001Z1ZK (blocked)']);
});
