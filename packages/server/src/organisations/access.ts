import type { ClientCategory } from '../accounts/clients.ts';
import type { Users } from '../accounts/users.ts';
import type { Store } from '../store/store.ts';
import { type AccessWay, accessWays, largestTurnover } from './access-ways.ts';
import { clientsFor, ownClients } from './clients-for.ts';
import { isDummy } from './dummy-gstins.ts';

/** Which ways are open to an organisation, and the numbers that were looked at. */
export interface AccessOf {
  readonly ways: readonly AccessWay[];
  /** In crore; undefined where the register does not know it. */
  readonly turnoverCrore: number | undefined;
  /** Names of the companies that have listed it as a sister concern. */
  readonly companies: readonly string[];
}

/** Tells organisations which ways to the API are open to them. */
export class Access {
  readonly thresholdCrore: number;
  readonly #store: Store;
  readonly #users: Users;

  constructor(store: Store, users: Users, thresholdCrore: number) {
    this.#store = store;
    this.#users = users;
    this.thresholdCrore = thresholdCrore;
  }

  async of(pan: string): Promise<AccessOf> {
    const { db } = this.#store;
    const [rows, own, clients, users] = await Promise.all([
      db.selectFrom('taxpayers').selectAll().where('pan', '=', pan).execute(),
      ownClients(db, pan),
      clientsFor(db, pan),
      this.#users.ofPan(pan),
    ]);
    const entries = rows
      .filter((row) => !isDummy(row))
      .map(({ type, status, turnover_crore }) => ({
        ...{ type, status },
        turnoverCrore: turnover_crore ?? undefined,
      }));
    const companies = clients.filter(({ relation }) => relation === 'company');
    const ways = accessWays({
      entries,
      thresholdCrore: this.thresholdCrore,
      ownClients: own
        .filter(({ state }) => state === 'active')
        .map(({ category }) => category as ClientCategory),
      providers: clients
        .filter(({ relation }) => relation === 'provider')
        .map(({ category }) => category),
      companies: companies.length,
      users: users.length,
    });
    const turnoverCrore = largestTurnover(entries.map((entry) => entry.turnoverCrore));
    return { ways, turnoverCrore, companies: companies.map(({ name }) => name) };
  }
}
