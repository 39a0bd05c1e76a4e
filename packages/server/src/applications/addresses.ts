import { type CountryResponse, Reader } from 'mmdb-lib';

/** At most so many addresses are whitelisted (seed document, 4.1). */
export const addressesMax = 4;

/** Why an address cannot be whitelisted. */
export type AddressFault = 'no address' | 'not public' | 'twice' | 'too many';

/** Networks that are nobody's own on the internet: RFC 6890 and the registry that it began. */
const notPublic: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** One number for an IPv4 address in its only plain form; undefined for anything else. */
export function addressNumber(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1);
  // A zero in front means octal to some programs and nothing to others.
  if (parts === undefined || parts.some((part) => part.length > 1 && part.startsWith('0'))) {
    return undefined;
  }
  const bytes = parts.map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  return bytes.reduce((number, byte) => number * 256 + byte, 0);
}

const isWithin = (address: number, network: string, bits: number): boolean =>
  Math.floor(address / 2 ** (32 - bits)) === Math.floor(addressNumber(network)! / 2 ** (32 - bits));

/** What is wrong with one address by itself. */
export function addressFault(text: string): AddressFault | undefined {
  const address = addressNumber(text);
  if (address === undefined) return 'no address';
  const isPublic = !notPublic.some(([network, bits]) => isWithin(address, network, bits));
  return isPublic ? undefined : 'not public';
}

/** What is wrong with each address of a list, looked at as a whole; empty when nothing is. */
export function addressFaults(addresses: readonly string[]): ReadonlyMap<number, AddressFault> {
  const faults = new Map<number, AddressFault>();
  addresses.forEach((address, index) => {
    const fault =
      addressFault(address) ??
      (addresses.indexOf(address) < index ? 'twice' : undefined) ??
      (index >= addressesMax ? 'too many' : undefined);
    if (fault !== undefined) faults.set(index, fault);
  });
  return faults;
}

/** Where an address is, as far as it is known. */
export interface Located {
  readonly address: string;
  /** ISO 3166 code; undefined where there is no data set, or where it does not know. */
  readonly country: string | undefined;
  /** `to be confirmed` by the officer: it is not known to be in India. */
  readonly verdict: 'in India' | 'to be confirmed' | 'not checked';
}

/** Finds the countries of addresses in a GeoIP data set (MaxMind DB), if there is one. */
export class Countries {
  readonly #reader: Reader<CountryResponse> | undefined;

  constructor(dataSet?: Buffer) {
    this.#reader = dataSet && new Reader<CountryResponse>(dataSet);
  }

  locate(address: string): Located {
    if (this.#reader === undefined) return { address, country: undefined, verdict: 'not checked' };
    const found = this.#reader.get(address);
    const country = found?.country?.iso_code ?? found?.registered_country?.iso_code;
    return { address, country, verdict: country === 'IN' ? 'in India' : 'to be confirmed' };
  }
}
