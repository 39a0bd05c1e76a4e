import { Recent } from '../accounts/recent.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { canonicalAddress } from './source-address.ts';

const clientsMax = 10_000;

/** The addresses from which each client may call in production. */
export class ClientAddresses {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #isChecked: boolean;
  readonly #recent = new Recent<string, ReadonlySet<string>>(clientsMax);

  constructor(store: Store, clock: Clock, isChecked: boolean) {
    this.#store = store;
    this.#clock = clock;
    this.#isChecked = isChecked;
  }

  /** The whitelisted addresses of a client. */
  async of(clientId: string): Promise<string[]> {
    const rows = await this.#store.db
      .selectFrom('client_addresses')
      .select('address')
      .where('client_id', '=', clientId)
      .orderBy('added_at')
      .orderBy('address')
      .execute();
    return rows.map(({ address }) => address);
  }

  /**
   * Whitelists these addresses of a client and no others; every process heeds it within a second. Inside
   * a transaction, hand over its `db`. Throws when one is no address.
   */
  async replace(clientId: string, addresses: readonly string[], db?: Store['db']): Promise<void> {
    const added_at = this.#clock.now();
    const known = new Set(addresses.map(requiredAddress));
    const rows = [...known].map((address) => ({ client_id: clientId, address, added_at }));
    const write = async (within: Store['db']) => {
      await within.deleteFrom('client_addresses').where('client_id', '=', clientId).execute();
      if (rows.length > 0) await within.insertInto('client_addresses').values(rows).execute();
    };
    if (db === undefined) await this.#store.db.transaction().execute(write);
    else await write(db);
    this.#recent.clear();
  }

  /**
   * Whether a client may call from an address; `undefined` is the portal itself, without a socket. What
   * was read a moment ago answers at once.
   */
  isAllowed(clientId: string, address: string | undefined): boolean | Promise<boolean> {
    if (!this.#isChecked || address === undefined) return true;
    const known = this.#recent.get(clientId);
    return known?.has(address) ?? this.#read(clientId).then((read) => read.has(address));
  }

  async #read(clientId: string): Promise<ReadonlySet<string>> {
    const read = new Set(await this.of(clientId));
    this.#recent.set(clientId, read);
    return read;
  }
}

function requiredAddress(text: string): string {
  const address = canonicalAddress(text.trim());
  if (address === undefined) throw new Error(`${text} is no IP address`);
  return address;
}
