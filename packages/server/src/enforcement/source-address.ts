import { BlockList, isIPv4, isIPv6, SocketAddress } from 'node:net';

/** What stands before an address in a header, behind it, or around it. */
const wrapped = /^\[([^\]]+)\](?::\d{1,5})?$|^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/;
const knownMax = 10_000;
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * An IP address in its one usual form: without port, brackets and zone, IPv6 shortened, and IPv4 that
 * came inside IPv6 as IPv4. Undefined for what is no address.
 */
export function canonicalAddress(text: string): string | undefined {
  if (isIPv4(text)) return text;
  // As a socket that listens to both tells an IPv4 address: nearly every call, and cheap this way.
  if (text.startsWith('::ffff:') && isIPv4(text.slice(7))) return text.slice(7);
  const [, inBrackets, beforePort] = wrapped.exec(text) ?? [];
  const bare = (inBrackets ?? beforePort ?? text).replace(/%.*$/, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return undefined;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  return mapped.exec(address)?.[1] ?? address;
}

/**
 * From where somebody calls. Anybody can write an X-Forwarded-For; it is believed as far as proxies
 * that the operator has named wrote it.
 */
export class SourceAddresses {
  readonly #proxies = new BlockList();
  readonly #hasProxies: boolean;
  /** What was found out about addresses; asking the list takes longer. */
  readonly #known = new Map<string, boolean>();

  /** Throws when an entry is neither an address nor a network. */
  constructor(trustedProxies: readonly string[]) {
    for (const entry of trustedProxies) addNetwork(this.#proxies, entry.trim());
    this.#hasProxies = trustedProxies.length > 0;
  }

  /**
   * The socket's address or, when a trusted proxy is at its other end, the right-most forwarded one that
   * is no trusted proxy's. Empty when the socket has forgotten its own, as one does that was closed.
   */
  of(remote: string | undefined, forwardedFor: string | undefined): string {
    let address = canonicalAddress(remote ?? '') ?? '';
    if (!this.#hasProxies || forwardedFor === undefined) return address;
    // From the right, each proxy having added what it saw; what is left of a stranger is hearsay.
    for (let end = forwardedFor.length; end > 0 && this.#isProxy(address); ) {
      const comma = forwardedFor.lastIndexOf(',', end - 1);
      const before = canonicalAddress(forwardedFor.slice(comma + 1, end).trim());
      if (before === undefined) break;
      address = before;
      end = comma;
    }
    return address;
  }

  /** Whether a socket's address is that of a trusted proxy. */
  isTrusted(remote: string | undefined): boolean {
    return this.#hasProxies && this.#isProxy(canonicalAddress(remote ?? '') ?? '');
  }

  #isProxy(address: string): boolean {
    if (address === '') return false;
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const found = this.#proxies.check(address, familyOf(address));
    if (this.#known.size >= knownMax) this.#known.clear();
    this.#known.set(address, found);
    return found;
  }
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6');

function addNetwork(list: BlockList, entry: string): void {
  const [base = '', prefix, ...more] = entry.split('/');
  const address = canonicalAddress(base);
  if (address === undefined || base.includes('[') || more.length > 0) {
    throw new Error(`${entry} is neither an address nor a network such as 10.0.0.0/8`);
  }
  const family = familyOf(address);
  if (prefix === undefined) {
    list.addAddress(address, family);
    return;
  }
  // A network of IPv4 inside IPv6 counts its 96 leading bits.
  const leading = family === 'ipv4' && base.includes(':') ? 96 : 0;
  const bits = Number(prefix) - leading;
  if (!/^\d{1,3}$/.test(prefix) || bits < 0 || bits > (family === 'ipv4' ? 32 : 128)) {
    throw new Error(`${entry} has no such prefix length`);
  }
  list.addSubnet(address, bits, family);
}
