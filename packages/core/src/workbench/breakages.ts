import type { LoginVersion } from './login-steps.ts';

/** A mistake that can be made on purpose. Its id is the mistake's id in a diagnosis, too. */
export interface Breakage {
  readonly id: string;
  readonly at: 'login' | 'payload' | 'headers';
  /** Logins of other versions cannot be broken this way. */
  readonly version?: LoginVersion;
  /** What has to be handed over to make it. */
  readonly needs?: 'signing-certificate' | 'app-key' | 'sealed-sek';
}

/** Every mistake that the workbench can make. */
export const breakages = [
  { id: 'login-oaep', at: 'login' },
  { id: 'login-not-base64', at: 'login', version: 'v1.04' },
  { id: 'login-app-key-text', at: 'login' },
  { id: 'login-plain', at: 'login' },
  { id: 'login-signing-key', at: 'login', needs: 'signing-certificate' },
  { id: 'login-wrong-password', at: 'login' },
  { id: 'sek-text', at: 'payload' },
  { id: 'cbc-zero-iv', at: 'payload' },
  { id: 'cbc-random-iv', at: 'payload' },
  { id: 'app-key-as-sek', at: 'payload', needs: 'app-key' },
  { id: 'sealed-sek-as-key', at: 'payload', needs: 'sealed-sek' },
  { id: 'not-encrypted', at: 'payload' },
  { id: 'base64-twice', at: 'payload' },
  { id: 'base64url', at: 'payload' },
  { id: 'hex', at: 'payload' },
  { id: 'zero-padding', at: 'payload' },
  { id: 'missing-client-id', at: 'headers' },
  { id: 'missing-client-secret', at: 'headers' },
  { id: 'missing-gstin', at: 'headers' },
  { id: 'missing-user-name', at: 'headers' },
  { id: 'missing-auth-token', at: 'headers' },
  { id: 'unknown-token', at: 'headers' },
  { id: 'wrong-client-secret', at: 'headers' },
  { id: 'wrong-gstin', at: 'headers' },
] as const satisfies readonly Breakage[];

type At<Place extends Breakage['at']> = Extract<(typeof breakages)[number], { at: Place }>['id'];

export type BreakageId = (typeof breakages)[number]['id'];
export type LoginBreakage = At<'login'>;
export type PayloadBreakage = At<'payload'>;
export type HeaderBreakage = At<'headers'>;
