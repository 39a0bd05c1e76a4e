// What every scenario is handed: callers, counterparties, the clock and a maker of invoices.
import { Client } from '../client.js';
import { loggedIn, need } from './check.js';
import { Clock } from './clock.js';
import { Control } from './control.js';
import { patched, validInvoice } from './invoice.js';
import { istDay, istMoment } from './ist.js';
import { World } from './world.js';

const REFRESH_MS = 10 * 60_000;

export class Context {
  /** `distances` are the measured ones that the portal was told: `{ from, to, km }` by PIN code. */
  constructor(sandbox, distances = []) {
    this.sandbox = sandbox;
    this.distances = distances;
    const control = new Control(sandbox.controlUrl);
    this.clock = new Clock(control);
    this.world = new World(control);
    const { apiBaseUrl: baseUrl, authPublicKeyPem } = sandbox;
    /** Everybody who can log in, each with a session of its own. */
    this.callers = sandbox.clients.flatMap(({ users, ...client }) =>
      users.map((user) => new Client({ baseUrl, authPublicKeyPem, ...client, ...user })),
    );
    /** The caller most scenarios use; logged in before each of them. */
    this.client = this.callers[0];
  }

  /** Logs a caller in, or renews a session in its last ten minutes. */
  async login(client) {
    const left = client.token ? istMoment(client.tokenExpiry) - (await this.clock.now()) : 0;
    if (left < REFRESH_MS) loggedIn(await client.auth({ force: true }));
    return client;
  }

  /** Moves the clock behind the life of any earlier token, then logs in: a session aged zero. */
  async newSession(client = this.client) {
    this.clock.require();
    const { TokenExpiry } = loggedIn(await client.auth());
    await this.clock.set(new Date(istMoment(TokenExpiry).getTime() + 1000));
    loggedIn(await client.auth());
    return client;
  }

  /** A logged-in caller of another taxpayer. */
  async other() {
    const other = this.callers.find(({ gstin }) => gstin !== this.client.gstin);
    return this.login(need(other, 'needs a user of a second GSTIN'));
  }

  /** A logged-in e-commerce operator. */
  async operator() {
    const operators = this.sandbox.counterparties?.ecommerceOperator ?? [];
    const operator = this.callers.find(({ gstin }) => operators.includes(gstin));
    return this.login(need(operator, 'needs a user of an e-commerce operator'));
  }

  /** The id and secret of a client that the first user does not belong to. */
  foreignClient() {
    const foreign = this.sandbox.clients.find(({ clientId }) => clientId !== this.client.clientId);
    const { clientId, clientSecret } = need(foreign, 'needs a second client');
    return { clientId, clientSecret };
  }

  /** A counterparty of some kind; `inState` asks for the caller's own state or for another one. */
  counterparty(kind = 'regular', inState) {
    const own = this.client.gstin.slice(0, 2);
    const users = this.callers.map(({ gstin }) => gstin);
    const fits = (gstin) =>
      gstin !== this.client.gstin &&
      (inState === undefined || (gstin.slice(0, 2) === own) === inState);
    const list = (this.sandbox.counterparties?.[kind] ?? []).filter(fits);
    // A buyer who is nobody's login keeps "not a party" scenarios honest.
    const found = list.find((gstin) => !users.includes(gstin)) ?? list[0];
    return need(found, `needs a ${kind} counterparty${inState === undefined ? '' : ' by state'}`);
  }

  /** Today in India by the server's clock, or some days from it, as dd/MM/yyyy. */
  async today(days = 0) {
    return istDay(new Date((await this.clock.now()).getTime() + days * 86_400_000));
  }

  /**
   * A fresh valid invoice with a patch laid over it.
   * @param {object} patch
   * @param {{seller?: string, buyer?: string, items?: number, supplyType?: string}} facts
   */
  async invoice(patch = {}, facts = {}) {
    const seller = facts.seller ?? this.client.gstin;
    const buyer = facts.buyer ?? this.counterparty();
    const date = await this.today();
    return patched(validInvoice({ ...facts, seller, buyer, date }), patch);
  }
}
