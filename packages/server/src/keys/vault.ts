import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals what the database must hold but nobody may read there: private keys, tokens, SEKs. AES-256-GCM
 * under one master key that never enters the database; `label` binds a sealed value to its purpose.
 */
export class Vault {
  readonly #masterKey: KeyObject;

  constructor(masterKey: Uint8Array) {
    if (masterKey.length !== 32) throw new Error('the master key must have 32 bytes');
    this.#masterKey = createSecretKey(masterKey);
  }

  seal(label: string, plain: Uint8Array): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#masterKey, nonce);
    cipher.setAAD(Buffer.from(label));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  open(label: string, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.#masterKey,
      bytes.subarray(0, nonceBytes),
    );
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([
      decipher.update(bytes.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]);
  }

  /** A secret that is always the same for a label: what a sandbox hands out at every start. */
  derive(label: string): Buffer {
    return createHmac('sha256', this.#masterKey).update(label).digest();
  }
}

/** The master key in a file, made on first use and readable by its owner only. */
export function masterKeyFile(file: string): Buffer {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    return keyOf(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Written aside and linked into place: of two processes that begin at once, one wins whole.
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return keyOf(readFileSync(file, 'utf8'));
}

/** A master key written as 64 hex digits. */
export function keyOf(text: string): Buffer {
  const hex = text.trim();
  if (!/^[0-9a-fA-F]{64}$/.test(hex)) throw new Error('a master key is 64 hex digits');
  return Buffer.from(hex, 'hex');
}
