/** Which IRP has an IRN, as far as it is known. */
export interface Holder {
  /** Name of the IRP: `NIC1`, `NIC2`. */
  readonly irp: string;
  /** Null while a registration is under way there. */
  readonly ackNo: number | null;
  /** UTC epoch milliseconds. */
  readonly ackAt: number | null;
}

export interface Acknowledged {
  readonly irn: string;
  readonly ackNo: number;
  readonly ackAt: number;
}

/**
 * The deduplication registry of several IRPs: an IRN is registered at one of them only (code 2295).
 * An IRP claims an IRN before it registers it, and confirms when that is durable. A claim without a
 * confirmation belongs to the IRP that made it, which may try again.
 */
export interface Deduplication {
  /** Claims IRNs for this IRP, durably. Returns who holds those that it cannot have. */
  claim(irns: readonly string[]): Promise<ReadonlyMap<string, Holder>>;
  /** Adds the acknowledgements to claims. */
  confirm(registered: readonly Acknowledged[]): Promise<void>;
  /** IRNs that this IRP has claimed at least so long ago without a confirmation. */
  unconfirmed(ageMs: number): Promise<readonly string[]>;
  /** Gives claims back that came to nothing. */
  release(irns: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** For an IRP that stands alone. */
export const noDeduplication: Deduplication = {
  claim: async () => new Map(),
  confirm: async () => {},
  unconfirmed: async () => [],
  release: async () => {},
  close: async () => {},
};
