import { eInvoiceCodes, ewayBillCodes } from './catalogue/index.ts';
import { type ErrorDetail, type InfoDetail, IrpError } from './irp-error.ts';

/** A published text with its placeholders `{0}`, `{1}` … filled. */
export function fillMessage(template: string, fill: readonly (string | number)[] = []): string {
  return template.replace(/\{(\d)\}/g, (hole, index) => String(fill[Number(index)] ?? hole));
}

/** The published text of a code of either system, filled. */
export function messageOf(code: string, fill: readonly (string | number)[] = []): string {
  const message = (eInvoiceCodes.get(code) ?? ewayBillCodes.get(code))?.message;
  if (message === undefined) throw new Error(`code ${code} has no published text`);
  return fillMessage(message, fill);
}

/** A detail with the published text of its code. */
export const detail = (code: string, fill: readonly (string | number)[] = []): ErrorDetail => ({
  code,
  message: messageOf(code, fill),
});

/** The refusal with one published code: `throw refusal('2148')`. */
export function refusal(
  code: string,
  fill: readonly (string | number)[] = [],
  info: readonly InfoDetail[] | null = null,
): IrpError {
  return new IrpError([detail(code, fill)], info);
}
