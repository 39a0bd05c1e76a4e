import { describe, expect, test } from 'vitest';
import { estimatedKm, placeOfPin } from './distance.ts';
import { pinPlaces } from './generated/pin-places.ts';
import { pinStates } from './generated/pin-states.ts';

describe('the estimated distance', () => {
  // Kilometres by road as maps tell them.
  test.each([
    ['Bengaluru to Mumbai', 560001, 400001, 985],
    ['Delhi to Mumbai', 110001, 400001, 1420],
    ['Chennai to Kolkata', 600001, 700001, 1670],
    ['Bengaluru to Chennai', 560001, 600001, 347],
    ['Delhi to Kolkata', 110001, 700001, 1530],
    ['Mumbai to Pune', 400001, 411001, 150],
    ['Delhi to Jaipur', 110001, 302001, 270],
    ['Hyderabad to Bengaluru', 500001, 560001, 570],
    ['Ahmedabad to Mumbai', 380001, 400001, 525],
    ['Lucknow to Delhi', 226001, 110001, 555],
  ])('from %s is within a fifth of the road', (_way, from, to, km) => {
    const estimated = estimatedKm(from, to)!;
    expect(Math.abs(estimated - km) / km).toBeLessThan(0.2);
    expect(estimatedKm(to, from)).toBe(estimated);
  });

  test('within one prefix is that of a district, and of a PIN code less', () => {
    const district = estimatedKm(560001, 560100)!;
    const same = estimatedKm(560001, 560001)!;
    expect(district).toBeGreaterThan(3);
    expect(district).toBeLessThan(60);
    expect(same).toBeGreaterThan(0);
    expect(same).toBeLessThan(district);
    expect(same).toBeLessThanOrEqual(100);
  });

  test('follows the road factor', () => {
    expect(estimatedKm(560001, 400001, 1)).toBeGreaterThan(800);
    expect(estimatedKm(560001, 400001, 2)! / estimatedKm(560001, 400001, 1)!).toBeCloseTo(2, 1);
  });

  test('is not made up for a place that is not on the map', () => {
    expect(estimatedKm(560001, 999999)).toBeUndefined();
    expect(estimatedKm(999999, 999999)).toBeUndefined();
    expect(estimatedKm(0, 560001)).toBeUndefined();
  });
});

test('every prefix of the PIN list is on the map, in India, and of a sensible size', () => {
  expect(Object.keys(pinPlaces)).toEqual(expect.arrayContaining(Object.keys(pinStates)));
  for (const prefix of Object.keys(pinPlaces)) {
    const { latitude, longitude, radiusKm } = placeOfPin(Number(prefix) * 1000)!;
    expect(latitude > 8 && latitude < 35.5, prefix).toBe(true);
    expect(longitude > 68 && longitude < 97.5, prefix).toBe(true);
    expect(radiusKm > 0 && radiusKm < 120, prefix).toBe(true);
  }
});
