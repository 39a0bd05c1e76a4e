/** One entry of `ErrorDetails`, and what the explanation of it adds beside the wire. */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly explanation?: Explanation;
}

/** What makes a refusal understandable; NIC's envelope has no place for it. */
export interface Explanation {
  /** The rule or field definition that refused. */
  readonly rule?: string;
  /** JSON Pointer (RFC 6901) into the plain request. */
  readonly pointer?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** The inclusive window of values that would pass. */
  readonly allowed?: { readonly from: string; readonly to: string };
  readonly why?: string;
  readonly cure?: string;
}

/** One entry of `InfoDtls` (wire contract, InfoDtls). */
export interface InfoDetail {
  readonly InfCd: 'DUPIRN' | 'DUPIRNGLP' | 'EWBERR' | 'EWBPPD' | 'EWBALERT' | 'EWBVEH' | 'ADDNLNFO';
  readonly Desc: unknown;
}

/**
 * A refusal: an expected answer of the portal, never a fault. The server throws it, the wire shows
 * it as `ErrorDetails`, and the SDK rejects with the same class and codes.
 */
export class IrpError extends Error {
  readonly details: readonly ErrorDetail[];
  readonly info: readonly InfoDetail[] | null;

  constructor(details: readonly ErrorDetail[], info: readonly InfoDetail[] | null = null) {
    super(details.map(({ code, message }) => `${code} ${message}`).join('; '));
    this.name = 'IrpError';
    this.details = details;
    this.info = info;
  }

  /** The code of the first detail: what most callers branch on. */
  get code(): string {
    return this.details[0]?.code ?? '5001';
  }

  has(code: string): boolean {
    return this.details.some((detail) => detail.code === code);
  }
}
