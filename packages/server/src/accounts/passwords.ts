import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { tooBusy } from '../try-later.ts';

const derive = promisify(argon2);

/** What one Argon2id hash takes. */
export interface Cost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/**
 * Of the settings that OWASP recommends as equally strong for Argon2id, the one with the least
 * memory: about 50 ms of a core, and each thread that ever hashed keeps only 7 MiB.
 */
export const passwordCost: Cost = { memoryKib: 7_168, passes: 5, lanes: 1 };

/**
 * For secrets that a machine made of 119 random bits: nobody guesses those, however fast the hash,
 * and a flood of wrong ones must not keep the processor busy.
 */
export const secretCost: Cost = { memoryKib: 256, passes: 1, lanes: 1 };
const tagBytes = 32;

/** How many hashes are computed at once; each takes most of a core. */
const concurrent = 2;
/**
 * Logins that may wait for their turn; at some twenty-five a second, more would time out anyway.
 */
const waitingMax = 500;

/** Hashes and checks passwords and client secrets with Argon2id, a few at a time. */
export class Passwords {
  #running = 0;
  #refused = 0;
  /** How long a hash took of late. */
  #hashMs = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #cost: Cost;
  /** Compared with when there is no such user, so that the answer takes as long. */
  readonly #nobody: string;

  constructor(cost: Cost = passwordCost) {
    this.#cost = cost;
    this.#nobody = encode(cost, randomBytes(16), randomBytes(tagBytes));
  }

  /** Hashes that are computed, that wait for their turn, and that were refused one. */
  get running(): number {
    return this.#running;
  }
  get waiting(): number {
    return this.#waiting.length;
  }
  get refused(): number {
    return this.#refused;
  }

  /** A hash in PHC string format, with its own salt and cost. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    return encode(this.#cost, salt, await this.#tag(password, salt, this.#cost));
  }

  /** Whether a password belongs to a hash. Without a hash: never, but just as slowly. */
  async matches(password: string, hash: string | undefined): Promise<boolean> {
    const { cost: own, salt, tag } = decode(hash ?? this.#nobody);
    const equal = timingSafeEqual(await this.#tag(password, salt, own), tag);
    return equal && hash !== undefined;
  }

  async #tag(password: string, nonce: Buffer, { memoryKib, passes, lanes }: Cost): Promise<Buffer> {
    await this.#turn();
    const begunAt = performance.now();
    try {
      return await derive('argon2id', {
        message: password,
        nonce,
        parallelism: lanes,
        tagLength: tagBytes,
        memory: memoryKib,
        passes,
      });
    } finally {
      this.#hashMs += (performance.now() - begunAt - this.#hashMs) / 10;
      // A place is handed to whoever waits; only then does it become free.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }

  #turn(): Promise<void> | void {
    if (this.#running < concurrent) {
      this.#running++;
      return;
    }
    if (this.#waiting.length >= waitingMax) {
      this.#refused++;
      throw tooBusy((this.#waiting.length * this.#hashMs) / concurrent / 1000);
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const encode = ({ memoryKib, passes, lanes }: Cost, salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${base64(salt)}$${base64(tag)}`;

function decode(hash: string): { cost: Cost; salt: Buffer; tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
  if (match === null) throw new Error('not an Argon2id hash');
  const [, memoryKib, passes, lanes, salt, tag] = match as unknown as string[];
  return {
    cost: { memoryKib: Number(memoryKib), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  };
}
