import { describe, expect, test } from 'vitest';
import { build } from '../build.ts';
import { ConfigError, readConfig } from '../config.ts';
import { canonicalAddress, SourceAddresses } from './source-address.ts';

describe('an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['', undefined],
    ['unknown', undefined],
    ['_hidden', undefined],
    ['203.0.113', undefined],
    ['203.0.113.007', undefined],
    ['203.0.113.256', undefined],
    ['1.2.3.4:99999999', undefined],
    ["1.2.3.4'; drop table", undefined],
  ])('%j becomes %j', (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
  });
});

describe('the source of a call', () => {
  const behind = new SourceAddresses(['10.0.0.0/8', '192.0.2.1', '2001:db8:5::/48']);
  test.each([
    ['nobody is trusted by itself', '198.51.100.1', '203.0.113.7', '198.51.100.1'],
    ['a proxy without a header', '10.1.2.3', undefined, '10.1.2.3'],
    ['a proxy with an empty header', '10.1.2.3', '', '10.1.2.3'],
    ['a proxy', '10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['a proxy inside IPv6', '::ffff:10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['a proxy of IPv6', '2001:db8:5::9', '2001:DB8:9::1', '2001:db8:9::1'],
    ['what the caller wrote itself', '10.1.2.3', '192.0.2.9, 203.0.113.7', '203.0.113.7'],
    ['several proxies', '10.1.2.3', '1.1.1.1, 203.0.113.7,192.0.2.1 , 10.9.9.9', '203.0.113.7'],
    ['proxies alone', '10.1.2.3', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['with a port', '10.1.2.3', '203.0.113.7:5555', '203.0.113.7'],
    ['garbage on the left', '10.1.2.3', '<script>,,%00, 203.0.113.7', '203.0.113.7'],
    ['garbage from the proxy', '10.1.2.3', '203.0.113.7, unknown', '10.1.2.3'],
    ['nothing but commas', '10.1.2.3', ',,,', '10.1.2.3'],
    ['a socket that was closed', undefined, '203.0.113.7', ''],
  ])('%s', (_what, remote, forwarded, address) => {
    expect(behind.of(remote, forwarded)).toBe(address);
  });

  test('believes no header when no proxy is set', () => {
    expect(new SourceAddresses([]).of('127.0.0.1', '203.0.113.7')).toBe('127.0.0.1');
  });

  test('heeds a network of IPv4 written as IPv6', () => {
    const sources = new SourceAddresses(['::ffff:10.0.0.0/104']);
    expect(sources.of('10.200.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(sources.of('11.0.0.1', '203.0.113.7')).toBe('11.0.0.1');
  });
});

test.each([
  'localhost',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '2001:db8::/129',
  '*',
  '[::1]',
])('a portal does not start with %s for a trusted proxy', async (entry) => {
  const flags = ['--environment', 'production', '--trusted-proxies', `10.0.0.1,${entry}`];
  const config = readConfig(flags, {});
  await expect(build(config)).rejects.toThrow(ConfigError);
  await expect(build(config)).rejects.toThrow('OPENIRP_TRUSTED_PROXIES');
});
