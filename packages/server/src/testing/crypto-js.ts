import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/*
 * The few functions of crypto-js that the Postman scripts call, by Node's own crypto: crypto-js itself
 * comes with Postman and is not installed here. So a test shows that the scripts are right, as far as
 * these functions do what those of crypto-js are documented to do.
 */

interface Words {
  readonly bytes: Buffer;
  toString(): string;
}

const words = (bytes: Buffer): Words => ({ bytes, toString: () => bytes.toString('hex') });

const encoding = (name: 'hex' | 'base64' | 'utf8') => ({
  parse: (text: string): Words => words(Buffer.from(text, name)),
  stringify: ({ bytes }: Words): string => bytes.toString(name),
});

const ECB = Symbol('ECB');
const Pkcs7 = Symbol('Pkcs7');

interface Options {
  readonly mode: symbol;
  readonly padding: symbol;
}

/** Without these, crypto-js would take CBC mode, and ask for an initialization vector. */
function cipherOf({ bytes }: Words, { mode, padding }: Options): string {
  if (mode !== ECB || padding !== Pkcs7) throw new Error('ECB mode with PKCS#7 padding is meant');
  return `aes-${bytes.length * 8}-ecb`;
}

export const cryptoJs = {
  enc: { Hex: encoding('hex'), Base64: encoding('base64'), Utf8: encoding('utf8') },
  lib: { WordArray: { random: (count: number): Words => words(randomBytes(count)) } },
  mode: { ECB },
  pad: { Pkcs7 },
  AES: {
    encrypt(text: string, key: Words, options: Options) {
      const cipher = createCipheriv(cipherOf(key, options), key.bytes, null);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return { toString: () => sealed.toString('base64') };
    },
    decrypt(sealed: string, key: Words, options: Options): Words {
      const cipher = createDecipheriv(cipherOf(key, options), key.bytes, null);
      return words(Buffer.concat([cipher.update(sealed, 'base64'), cipher.final()]));
    },
  },
};
