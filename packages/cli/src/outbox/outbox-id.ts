import { irnOf, parseDocumentDate } from '@openirp/core';

/** What makes the id of a registration in an outbox: the IRN that the document will have. */
export interface DocumentName {
  readonly gstin: string;
  readonly type: string;
  readonly number: string;
  /** `dd/MM/yyyy`. */
  readonly date: string;
}

/** The id of a document in an outbox; undefined when its date is no day. */
export function outboxId({ gstin, type, number, date }: DocumentName): string | undefined {
  const day = parseDocumentDate(date);
  if (day === undefined) return undefined;
  return irnOf({ gstin, day, type, number: number.toUpperCase() }, day);
}

/** The id of an invoice's text, which may be anything. */
export function outboxIdIn(text: string): string | undefined {
  try {
    const { SellerDtls, DocDtls } = JSON.parse(text);
    const [type, number] = [String(DocDtls.Typ), String(DocDtls.No)];
    return outboxId({ gstin: String(SellerDtls.Gstin), type, number, date: DocDtls.Dt });
  } catch {
    return undefined;
  }
}
