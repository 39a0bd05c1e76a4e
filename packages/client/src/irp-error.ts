import { type ErrorDetail, type InfoDetail, IrpError as Refusal } from '@openirp/core';
import type { IrpCode } from './irp-code.ts';

/**
 * A refusal of the portal, or of the check before sending: the class that the portal itself throws,
 * with the codes known to the compiler. `code` is that of the first detail.
 */
export interface IrpError extends Refusal {
  /** A portal may know codes that the catalogue does not, so this is no closed list. */
  readonly code: IrpCode | (string & Record<never, never>);
  has(code: IrpCode): boolean;
  /** How long the portal asks to wait (header Retry-After), where it does: it was too busy. */
  readonly retryAfterMs?: number;
}

export const IrpError = Refusal as unknown as {
  new (details: readonly ErrorDetail[], info?: readonly InfoDetail[] | null): IrpError;
  readonly prototype: IrpError;
};
