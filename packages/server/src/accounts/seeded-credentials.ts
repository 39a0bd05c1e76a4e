import type { ClientCategory, Clients, NewClient } from './clients.ts';
import type { NewUser, Users } from './users.ts';

/** A client that a sandbox begins with, and its users. */
export interface SeededClient extends NewClient {
  readonly users: readonly NewUser[];
}

/** A seeded user, and what kind of client it belongs to. */
export interface SeededUser extends NewUser {
  readonly category: ClientCategory;
}

/**
 * Credentials with which a sandbox was seeded, as far as they still work: a secret may have been
 * changed since, a password too, a user may be frozen.
 */
export class SeededCredentials {
  readonly #seeded: readonly SeededClient[];
  readonly #seededUsers: readonly SeededUser[];
  readonly #clients: Clients;
  readonly #users: Users;
  /** Whether a seeded password belongs to a hash, by the user's name: a hash is checked once. */
  readonly #checked = new Map<string, { readonly hash: string; isRight: Promise<boolean> }>();

  constructor(seeded: readonly SeededClient[], clients: Clients, users: Users) {
    this.#seeded = seeded;
    this.#seededUsers = seeded.flatMap(({ category, users: some }) =>
      some.map((user) => ({ ...user, category })),
    );
    this.#clients = clients;
    this.#users = users;
  }

  /** The users who could log in now, with their passwords. */
  async users(): Promise<SeededUser[]> {
    const works = await Promise.all(this.#seededUsers.map((user) => this.#works(user)));
    return this.#seededUsers.filter((_, index) => works[index]);
  }

  /** A user who could log in now. */
  async userNamed(userName: string): Promise<SeededUser | undefined> {
    const user = this.#seededUsers.find((one) => one.userName === userName);
    return user !== undefined && (await this.#works(user)) ? user : undefined;
  }

  /** The secret of a client, while it is taken. */
  async secretOf(clientId: string): Promise<string | undefined> {
    const secret = this.#seeded.find((one) => one.clientId === clientId)?.clientSecret;
    if (secret === undefined) return undefined;
    return (await this.#clients.isSecretOf(clientId, secret)) ? secret : undefined;
  }

  async #works({ userName, password }: SeededUser): Promise<boolean> {
    const hash = await this.#users.activeHashOf(userName);
    if (hash === undefined) return false;
    const checked = this.#checked.get(userName);
    if (checked?.hash === hash) return checked.isRight;
    // Kept at once, so that many who look at the same moment wait for one check.
    const check = { hash, isRight: this.#users.isPassword(password, hash) };
    this.#checked.set(userName, check);
    check.isRight.catch(() => this.#checked.delete(userName));
    return check.isRight;
  }
}
