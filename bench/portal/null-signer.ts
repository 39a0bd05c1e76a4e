import crypto, { type KeyObject } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { nullSignature } from './null-signature.ts';

/*
 * Preloaded into a portal: RSA signatures cost nothing, so that what is left is the cost of everything
 * else. Hashing what would be signed goes with the signature. The product has no such switch.
 */
const { sign } = crypto;

const isSigningKey = (key: unknown): boolean =>
  (key as KeyObject).type === 'private' && (key as KeyObject).asymmetricKeyType === 'rsa';

type Callback = (error: null, signature: Buffer) => void;

function signNothing(...call: [string, unknown, unknown, Callback?]): Buffer | undefined {
  const [algorithm, , key, callback] = call;
  if (algorithm !== 'RSA-SHA256' || !isSigningKey(key)) return Reflect.apply(sign, crypto, call);
  const signature = Buffer.from(nullSignature);
  if (callback === undefined) return signature;
  setImmediate(callback, null, signature);
  return undefined;
}

crypto.sign = signNothing as typeof sign;
syncBuiltinESMExports();
