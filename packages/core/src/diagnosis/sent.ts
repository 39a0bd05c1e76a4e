/** What somebody's program sent, or got back, and what it was meant to be. */
export interface Sent {
  /** Left out when nobody says which headers there were. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly kind: SentKind;
}

export type SentKind = 'login-v1.04' | 'login-v1.03' | 'payload' | 'ewb' | 'answer';

/** What is known besides; the more, the more can be told. */
export interface Known {
  readonly sek?: Uint8Array;
  /** The Sek as the login's answer carried it, in base64. */
  readonly sealedSek?: string;
  readonly appKey?: Uint8Array;
  /** What the headers should say, by their published names. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** The password that should be in a login. */
  readonly password?: string;
  /**
   * Opens one RSA block with the portal's login key; only the portal can hand this over. Wrong
   * padding may give nothing or, with PKCS#1 v1.5, random bytes.
   */
  readonly openWith?: (sealed: Uint8Array, padding: 'pkcs1' | 'oaep') => Uint8Array | undefined;
}
