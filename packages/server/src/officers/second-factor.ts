import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Clock } from '../clock.ts';
import type { Vault } from '../keys/vault.ts';

/** What every authenticator app understands (RFC 6238). */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const stepMs = kind.period * 1000;
const secretBytes = 20;
/** Steps before and after the present one whose codes are taken: clocks differ, and typing takes time. */
const window = [-1, 0, 1] as const;

/** Who has no second factor has this one's work done all the same. */
const nobody = '';

/** One-time codes of authenticator apps, and their secrets at rest. */
export class SecondFactor {
  readonly #vault: Vault;
  readonly #clock: Clock;
  readonly #issuer: string;
  readonly #ofNobody: Buffer;

  /** Authenticators go by real time, so the clock must be the machine's, not a sandbox's. */
  constructor(vault: Vault, clock: Clock, issuer: string) {
    this.#vault = vault;
    this.#clock = clock;
    this.#issuer = issuer;
    this.#ofNobody = this.seal(nobody, randomBytes(secretBytes));
  }

  /** A new secret. */
  make(): Buffer {
    return randomBytes(secretBytes);
  }

  /** A secret as it is typed into an authenticator, and as its QR code says it. */
  shown(name: string, secret: Buffer): { readonly text: string; readonly uri: string } {
    const own = secretOf(secret);
    const totp = new TOTP({ ...kind, issuer: this.#issuer, label: name, secret: own });
    return { text: own.base32, uri: totp.toString() };
  }

  seal(name: string, secret: Buffer): Buffer {
    return this.#vault.seal(labelOf(name), secret);
  }

  /**
   * The time step of a code that is right now; undefined for a wrong one, and for anybody without a
   * second factor, after the same work.
   */
  stepOfSealed(name: string, sealed: Uint8Array | null, code: string): number | undefined {
    const secret = this.#vault.open(
      labelOf(sealed === null ? nobody : name),
      sealed ?? this.#ofNobody,
    );
    const step = this.stepOf(secret, code);
    return sealed === null ? undefined : step;
  }

  /** The time step of a code that is right now. Every step is computed and compared, in constant time. */
  stepOf(secret: Buffer, code: string): number | undefined {
    const typed = code.replaceAll(/\s/g, '');
    const given = Buffer.from(/^\d{6}$/.test(typed) ? typed : 'no six');
    const now = Math.floor(this.#clock.now() / stepMs);
    let found: number | undefined;
    for (const away of window) {
      const step = now + away;
      const right = TOTP.generate({ ...kind, secret: secretOf(secret), timestamp: step * stepMs });
      if (timingSafeEqual(Buffer.from(right), given)) found = step;
    }
    return found;
  }
}

const labelOf = (name: string): string => `second factor ${name}`;

/** Of a copy: a small buffer is a part of a larger one. */
const secretOf = (bytes: Buffer): Secret =>
  new Secret({ buffer: new Uint8Array(bytes).buffer as ArrayBuffer });
