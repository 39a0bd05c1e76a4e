import { describe, expect, test } from 'vitest';
import { countryDataSet } from '../testing/country-data-set.ts';
import { addressFault, addressFaults, Countries } from './addresses.ts';

describe('an address', () => {
  test.each([
    ['8.8.8.8', undefined],
    ['103.21.58.1', undefined],
    ['172.15.255.255', undefined],
    ['172.32.0.0', undefined],
    ['100.63.255.255', undefined],
    ['100.128.0.0', undefined],
    ['198.17.255.255', undefined],
    ['198.20.0.0', undefined],
    ['223.255.255.255', undefined],
    ['', 'no address'],
    ['8.8.8', 'no address'],
    ['8.8.8.8.8', 'no address'],
    ['08.8.8.8', 'no address'],
    ['8.8.8.008', 'no address'],
    ['8.8.8.256', 'no address'],
    ['8.8.8.8:443', 'no address'],
    ['8.8.8.8/32', 'no address'],
    [' 8.8.8.8', 'no address'],
    ['8.8.8.8\n', 'no address'],
    ['0x8.8.8.8', 'no address'],
    ['134744072', 'no address'],
    ['८.8.8.8', 'no address'],
    ['::ffff:8.8.8.8', 'no address'],
    ['2001:4860:4860::8888', 'no address'],
    ['example.in', 'no address'],
    ['0.0.0.0', 'not public'],
    ['0.1.2.3', 'not public'],
    ['10.0.0.1', 'not public'],
    ['100.64.0.1', 'not public'],
    ['100.127.255.255', 'not public'],
    ['127.0.0.1', 'not public'],
    ['169.254.169.254', 'not public'],
    ['172.16.0.1', 'not public'],
    ['172.31.255.255', 'not public'],
    ['192.0.0.1', 'not public'],
    ['192.0.2.1', 'not public'],
    ['192.88.99.1', 'not public'],
    ['192.168.1.1', 'not public'],
    ['198.18.0.1', 'not public'],
    ['198.19.255.255', 'not public'],
    ['198.51.100.1', 'not public'],
    ['203.0.113.9', 'not public'],
    ['224.0.0.1', 'not public'],
    ['239.255.255.255', 'not public'],
    ['240.0.0.1', 'not public'],
    ['255.255.255.255', 'not public'],
  ])('%j: %s', (address, fault) => {
    expect(addressFault(address)).toBe(fault);
  });

  test('stands once in a list, and there are four', () => {
    const list = ['8.8.8.1', '8.8.8.2', '8.8.8.1', '8.8.8.4', '8.8.8.5'];
    expect([...addressFaults(list)]).toEqual([
      [2, 'twice'],
      [4, 'too many'],
    ]);
    expect(addressFaults(list.slice(0, 2)).size).toBe(0);
  });
});

describe('the country of an address', () => {
  test('is not checked without a data set', () => {
    expect(new Countries().locate('8.8.8.8')).toEqual({
      address: '8.8.8.8',
      country: undefined,
      verdict: 'not checked',
    });
  });

  test.each([
    ['103.21.58.1', 'IN', 'in India'],
    ['8.8.8.8', 'US', 'to be confirmed'],
    ['1.1.1.1', undefined, 'to be confirmed'],
  ])('%s', (address, country, verdict) => {
    const countries = new Countries(countryDataSet({ '103.21.58.0/24': 'IN', '8.0.0.0/8': 'US' }));
    expect(countries.locate(address)).toEqual({ address, country, verdict });
  });
});
