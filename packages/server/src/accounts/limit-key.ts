import { isIPv6, SocketAddress } from 'node:net';

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What limits by address go by: of IPv6 the network of 64 bits, for whoever has one address of it has
 * all; of IPv4 the address, also where it came inside IPv6. Whatever else is left as it is.
 */
export function limitKey(address: string): string {
  const bare = address.replace(/%.*$/, '');
  if (!isIPv6(bare)) return address;
  const { address: usual } = new SocketAddress({ address: bare, family: 'ipv6' });
  const inside = mapped.exec(usual)?.[1];
  if (inside !== undefined) return inside;
  const [left = '', right = ''] = usual.split('::');
  const before = left === '' ? [] : left.split(':');
  // An IPv4 address at the end stands for two groups.
  const after = right === '' ? [] : right.replace(/\d+\.[\d.]+$/, '0:0').split(':');
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
