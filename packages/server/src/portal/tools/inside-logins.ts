import { constants, privateDecrypt } from 'node:crypto';
import type { Known } from '@openirp/core';
import type { Visit } from '../visit.ts';

/** Logins a minute that this portal looks into for one user. */
export const insideTriesMax = 10;

export type Look = NonNullable<Known['openWith']> | 'not allowed' | 'too many tries';

/**
 * Lends the diagnosis the key that opens logins. This is no padding oracle worth the name: it exists
 * in sandboxes alone, whose logins have no value, for users who are signed in, ten times a minute,
 * where an attack takes tens of thousands of tries. PKCS#1 v1.5 opens with implicit rejection, so
 * wrong padding gives random bytes; nothing is told of a block before it reads as a login's JSON or,
 * by v1.03, as printable text. What is told are names and lengths, never values.
 */
export function lookInsideLogins({ irp, user, insideTries }: Visit): Look {
  if (irp.config.environment !== 'sandbox' || user === undefined) return 'not allowed';
  if (!insideTries.allows(user.userName)) return 'too many tries';
  const { RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PADDING } = constants;
  return (sealed, scheme) => {
    const padding = scheme === 'oaep' ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING;
    try {
      return privateDecrypt({ key: irp.keys.authPrivateKey, padding }, sealed);
    } catch {
      return undefined;
    }
  };
}
