import type { InfoDetail } from '@openirp/core';

/** Who is calling, once the gates are passed. */
export interface Caller {
  readonly clientId: string;
  readonly userName: string;
  readonly gstin: string;
  /** The supplier an e-commerce operator asks for, from `sup_gstin`. */
  readonly supplierGstin: string | undefined;
}

/** The plain answer to a call, before it is sealed. */
export interface Answer {
  readonly data: unknown;
  readonly info?: readonly InfoDetail[] | null;
  /** Set, to null as well, where the wire has a place for it (wire contract 11). */
  readonly alert?: string | null;
}
