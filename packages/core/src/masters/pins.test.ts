import { describe, expect, test } from 'vitest';
import { places } from '../sample/places.ts';
import { largeMasters, shippedMasters } from './large-masters.ts';
import { foldOffices } from './pin-offices.ts';
import { pinList, shippedPins } from './pins.ts';
import { stateByName } from './state-names.ts';
import { pinBelongs } from './states.ts';

describe('the PIN codes that ship', () => {
  test.each([
    [110001, ['07']],
    [400001, ['27']],
    [560001, ['29']],
    // Andhra Pradesh was divided in 2014, Jammu and Kashmir in 2019; 25 became a part of 26.
    [500001, ['36']],
    [507001, ['36']],
    [520001, ['37']],
    [530001, ['37']],
    [190001, ['01']],
    [194101, ['38']],
    [396210, ['26']],
    [362520, ['26']],
    // Union territories between other states.
    [160017, ['04']],
    [605001, ['34']],
    [673310, ['34']],
    [682555, ['31']],
    [744101, ['35']],
    [533464, ['34', '37']],
    [605106, ['33', '34']],
    [999999, undefined],
    [123, undefined],
    [560999, undefined],
    [0, undefined],
    [-1, undefined],
  ])('has %i in %s', (pin, states) => {
    expect(shippedMasters.statesOfPin(pin)).toEqual(states);
  });

  test('are some 19 000, in every state, and never contradict the published prefixes', () => {
    const pins = shippedPins();
    const byState = new Map<string, number>();
    let count = 0;
    for (const prefix of pins.prefixes) {
      for (let number = 0; number < 1000; number++) {
        const pin = Number(prefix) * 1000 + number;
        const states = pins.statesOf(pin);
        if (states === undefined) continue;
        count++;
        expect(
          states.some((state) => pinBelongs(pin, state) === 'yes'),
          `${pin}`,
        ).toBe(true);
        for (const state of states) byState.set(state, (byState.get(state) ?? 0) + 1);
      }
    }
    expect(count).toBeGreaterThan(19_400);
    // 36 states and territories; other territory and other countries have no PIN codes.
    expect(byState.size).toBe(36);
    expect(byState.get('36')).toBeGreaterThan(500);
    expect(byState.get('38')).toBeGreaterThan(5);
  });

  test('hold the town that samples name in every state', () => {
    for (const { state, pin, city } of places.filter(({ state }) => state !== '97')) {
      expect(shippedMasters.statesOfPin(pin) ?? [state], city).toContain(state);
    }
  });
});

test('an imported list stands in the place of what ships', () => {
  const masters = largeMasters({ pins: pinList([[560001, ['30']]]) });
  expect(masters.statesOfPin(560001)).toEqual(['30']);
  expect(masters.statesOfPin(400001)).toBeUndefined();
});

describe('folding a directory of post offices', () => {
  const folded = (...states: (string | undefined)[]) =>
    foldOffices(states.map((state) => ({ pin: 605_900, state }))).get(605_900);

  test('keeps a state with a third of the offices, and any that the prefix map names', () => {
    expect(folded('33', '33', '34')).toEqual(['33', '34']);
    expect(folded('33', '33', '33', '33', '33', '34')).toEqual(['33', '34']);
    expect(folded('33', '33', '33', '33', '33', '27')).toEqual(['33']);
    expect(folded('33', '33', '32')).toEqual(['32', '33']);
  });

  test('leaves out what nobody knows and what the map contradicts', () => {
    expect(folded(undefined)).toBeUndefined();
    expect(folded(undefined, '33')).toEqual(['33']);
    expect(folded('27', '27')).toBeUndefined();
  });

  test('lets the offices decide between Telangana and Andhra Pradesh', () => {
    const states = ['36', '36', '36', '36', '37'];
    const offices = states.map((state) => ({ pin: 506_003, state }));
    expect(foldOffices(offices).get(506_003)).toEqual(['36']);
  });
});

test.each([
  ['TELANGANA', '36'],
  ['Jammu & Kashmir', '01'],
  ['JAMMU AND KASHMIR', '01'],
  ['THE DADRA AND NAGAR HAVELI AND DAMAN AND DIU', '26'],
  ['Daman & Diu', '26'],
  ['Pondicherry', '34'],
  ['  orissa ', '21'],
  ['Andhra Pradesh', '37'],
  ['NA', undefined],
  ['', undefined],
  ['Andhra Pradesh before its division', undefined],
])('reads the state %s as %s', (name, code) => {
  expect(stateByName(name)).toBe(code);
});
