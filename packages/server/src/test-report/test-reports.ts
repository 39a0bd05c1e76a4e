import type { Client, Clients } from '../accounts/clients.ts';
import { panOf } from '../accounts/pan.ts';
import type { Users } from '../accounts/users.ts';
import type { CallLog } from '../call-log/call-log.ts';
import type { Clock } from '../clock.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Store } from '../store/store.ts';
import { ContactBook, type Contacts } from './contacts.ts';
import { practicesOf } from './practices.ts';
import { type ReportedClient, reportOf, type TestReport } from './report.ts';
import { signReport } from './signed-report.ts';

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  /** Reports are handed in elsewhere: their dates are real time's, however a sandbox's clock is set. */
  readonly realClock: Clock;
  readonly keys: KeyRing;
  readonly clients: Clients;
  readonly users: Users;
  readonly callLog: CallLog;
}

/** What the clients of a sandbox have tried, as their test reports. */
export class TestReports {
  readonly #parts: Parts;
  readonly #contacts: ContactBook;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#contacts = new ContactBook(parts.store, parts.clock);
  }

  /** Whether anything is counted: counts come from the call log. */
  get isCounting(): boolean {
    return this.#parts.callLog.isOn;
  }

  /** The report of a client as it stands; undefined where there is no such client. */
  async find(clientId: string): Promise<TestReport | undefined> {
    const { clients, callLog, store } = this.#parts;
    const client = await clients.find(clientId);
    if (client === undefined) return undefined;
    // First, for it also writes what waits to be counted.
    const calls = await callLog.callsOf(clientId);
    const [reported, counts] = await Promise.all([
      this.#reported(client),
      store.db
        .selectFrom('test_counts')
        .selectAll()
        .where('client_id', '=', clientId)
        .orderBy('code')
        .execute(),
    ]);
    const tokenMs = callLog.settings.tokenTtlMinutes * 60_000;
    return reportOf(reported, counts, practicesOf(calls, tokenMs));
  }

  /** The clients of an organisation. */
  async clientsOf(pan: string): Promise<Pick<Client, 'clientId' | 'name' | 'category'>[]> {
    const rows = await this.#parts.store.db
      .selectFrom('clients')
      .select(['client_id', 'name', 'category'])
      .where('pan', '=', pan)
      .orderBy('created_at')
      .execute();
    return rows.map(({ client_id, name, category }) => ({
      ...{ clientId: client_id, name, category: category as Client['category'] },
    }));
  }

  /** Keeps whom the report of a client names. */
  saveContacts(clientId: string, contacts: Contacts): Promise<void> {
    return this.#contacts.save(clientId, contacts);
  }

  /** The report as a document that the production portal can verify by itself. */
  sign({ client, rows, from, to, isComplete }: TestReport): string {
    const { keys, realClock } = this.#parts;
    const { clientId, name, category, pan, gstins, userNames } = client;
    const operations = rows.map(({ endpoint, title, successful, failed, sample }) => ({
      ...{ endpoint, title, successful, failed, sample },
    }));
    const claims = {
      ...{ clientId, clientName: name, category, pan, gstins, userNames, operations, isComplete },
      ...{ from: from ?? 0, to: to ?? 0 },
    };
    return signReport(claims, keys.signer, realClock.now());
  }

  async #reported(client: Client): Promise<ReportedClient> {
    const { clientId, name, category } = client;
    const [users, contacts] = await Promise.all([
      this.#parts.users.ofClient(clientId),
      this.#contacts.find(clientId),
    ]);
    const gstins = [...new Set(users.map(({ gstin }) => gstin))];
    const pan = client.pan ?? solePan(client, gstins);
    return {
      ...{ clientId, name, category, pan, gstins, contacts },
      userNames: users.map(({ userName }) => userName),
      legalName: pan === undefined ? undefined : await this.#legalNameOf(pan),
    };
  }

  async #legalNameOf(pan: string): Promise<string | undefined> {
    const row = await this.#parts.store.db
      .selectFrom('taxpayers')
      .select('legal_name')
      .where('pan', '=', pan)
      .orderBy('gstin')
      .limit(1)
      .executeTakeFirst();
    return row?.legal_name;
  }
}

/** The PAN of a taxpayer whose client came with the sandbox: that of all its GSTINs. */
function solePan({ category }: Client, gstins: readonly string[]): string | undefined {
  const pans = new Set(gstins.map(panOf));
  return category === 'TXP' && pans.size === 1 ? [...pans][0] : undefined;
}
