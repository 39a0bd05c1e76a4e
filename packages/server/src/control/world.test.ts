import {
  gstinState,
  hasGoodCheckDigit,
  shippedMasters,
  taxpayerStatuses,
  taxpayerTypes,
} from '@openirp/core';
import { expect, test } from 'vitest';
import { counterparties, sandboxTaxpayers } from './world.ts';

const world = sandboxTaxpayers(0);

const statesOf = (holds: (entry: (typeof world)[number]) => boolean): number =>
  new Set(world.filter(holds).map(({ state_code }) => state_code)).size;

test('has every type and every status in several states', () => {
  for (const type of taxpayerTypes) {
    expect(
      statesOf((entry) => entry.type === type),
      type,
    ).toBeGreaterThan(5);
  }
  for (const status of taxpayerStatuses) {
    expect(
      statesOf((entry) => entry.status === status),
      status,
    ).toBeGreaterThan(5);
  }
});

test('has blocked and unblocked, enabled and exempt, small and large taxpayers', () => {
  expect(statesOf((entry) => entry.block_status === 'B')).toBeGreaterThan(5);
  expect(statesOf((entry) => entry.type === 'REG' && entry.einvoice_enabled === 0)).toBeGreaterThan(
    5,
  );
  expect(statesOf((entry) => (entry.turnover_crore ?? 0) >= 100)).toBeGreaterThan(5);
  expect(statesOf((entry) => (entry.turnover_crore ?? 0) < 5)).toBeGreaterThan(5);
});

test('gives every taxpayer a GSTIN of its own, a PIN code of its state, and sensible days', () => {
  expect(new Set(world.map(({ gstin }) => gstin)).size).toBe(world.length);
  for (const entry of world) {
    expect(hasGoodCheckDigit(entry.gstin)).toBe(true);
    expect(gstinState(entry.gstin)).toBe(entry.state_code);
    expect(shippedMasters.statesOfPin(entry.pin!)).toContain(entry.state_code);
    expect(entry.deregistered_on === null).toBe(entry.status !== 'CNL');
  }
});

test('keeps the GSTINs that clients may have noted', () => {
  expect(counterparties().regular[0]).toBe('29ZZIRX0101Z1ZJ');
  for (const gstins of Object.values(counterparties())) {
    expect(world.map(({ gstin }) => gstin)).toEqual(expect.arrayContaining(gstins));
  }
});
