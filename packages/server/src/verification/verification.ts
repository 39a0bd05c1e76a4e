/** What a signed document is, by its members. */
export type DocumentKind = 'invoice' | 'qr-code' | 'other';

/**
 * Why a text is not a document that this portal signed: no JWS in compact form; another algorithm
 * than RS256; no certificate of this portal has its `kid`; the signature does not fit; the payload
 * holds no document.
 */
export type SignatureFault =
  | 'not-a-jws'
  | 'wrong-algorithm'
  | 'unknown-key'
  | 'bad-signature'
  | 'no-document';

/** What a signed text says of itself. Worth nothing until its signature is found good. */
export interface Claims {
  readonly alg: string | undefined;
  readonly kid: string | undefined;
  readonly iss: string | undefined;
  readonly kind: DocumentKind | undefined;
  /** The document's own JSON text. */
  readonly data: string | undefined;
}

/** What this portal's register knows of a document. Instants are UTC epoch milliseconds. */
export interface RegisteredState {
  readonly irn: string;
  readonly status: 'ACT' | 'CNL';
  readonly ackNo: number;
  readonly ackAt: number;
  readonly cancelledAt: number | null;
  /** The e-way bill in force; `validTill` is null while Part B is missing. */
  readonly ewayBill: {
    readonly number: number;
    readonly generatedAt: number;
    readonly validTill: number | null;
  } | null;
}

export interface GoodVerification {
  readonly isGood: true;
  readonly kid: string;
  readonly iss: string;
  readonly kind: DocumentKind;
  readonly data: string;
  /** Undefined when nothing is registered here under the document's IRN. */
  readonly registered: RegisteredState | undefined;
}

export interface BadVerification {
  readonly isGood: false;
  readonly fault: SignatureFault;
  readonly claims: Claims;
}

/** What became of a verification. Of a text that is not signed well the register is never asked. */
export type Verification = GoodVerification | BadVerification;
