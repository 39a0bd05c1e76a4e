import { createHash } from 'node:crypto';
import { type Invoice, IrpError, parseInvoice, readJson, signedInvoiceData } from '@openirp/core';
import type { Difference } from './entry.ts';

/** Differences that are kept of one conflict: enough to see what happened. */
const differencesMax = 20;

/** What stands inside a signed invoice, as far as it matters here. */
export interface SignedContent {
  readonly irn: string;
  /** `yyyy-MM-dd HH:mm:ss` in IST, to the second. */
  readonly ackDt: string;
  /** The document's own JSON text. */
  readonly data: string;
}

/**
 * An invoice in one spelling: members in the schema's order and letters, none that the schema lacks,
 * numbers as they were sent. Exactly what a register changes is gone: its acknowledgement, ItemNo,
 * nulls, and the letters of document type and number.
 */
export function contentOf(invoice: Invoice): string {
  const DocDtls = { ...invoice.DocDtls, No: invoice.DocDtls.No.toUpperCase() };
  const plain: Invoice = { ...invoice, DocDtls };
  return signedInvoiceData(plain, { ackNo: 0, ackDt: '', irn: '' });
}

/** SHA-256 of an invoice's content, hex. */
export const fingerprintOf = (content: string): string =>
  createHash('sha256').update(content).digest('hex');

/** Reads a signed invoice without judging its signature; undefined when it is none. */
export function signedContent(jws: string): SignedContent | undefined {
  try {
    const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { data } = JSON.parse(payload);
    const { Irn, AckDt } = JSON.parse(data);
    if (typeof Irn !== 'string' || typeof AckDt !== 'string') return undefined;
    return { irn: Irn, ackDt: AckDt, data };
  } catch {
    return undefined;
  }
}

/**
 * In what a registered document differs from the request: nothing at all when both say the same,
 * member by member, down to how a number is written.
 */
export function differencesBetween(request: string, registered: string): readonly Difference[] {
  const sent = leavesOf(contentOf(parseInvoice(request)));
  const held = leavesOf(registeredContent(registered));
  const pointers = new Set([...sent.keys(), ...held.keys()]);
  const differing = [...pointers].filter((pointer) => sent.get(pointer) !== held.get(pointer));
  return differing
    .slice(0, differencesMax)
    .map((pointer) => ({ pointer, sent: sent.get(pointer), registered: held.get(pointer) }));
}

/** What a register holds need not be an invoice as this schema knows it; then all of it differs. */
function registeredContent(data: string): string {
  try {
    return contentOf(parseInvoice(data));
  } catch (error) {
    if (error instanceof IrpError) return '{}';
    throw error;
  }
}

/** Every value of a JSON text by its pointer, as JSON text; numbers as they are written. */
function leavesOf(text: string): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  collect(readJson(text), '', leaves);
  return leaves;
}

function collect(value: ReturnType<typeof readJson>, pointer: string, into: Map<string, string>) {
  if (Array.isArray(value)) {
    into.set(pointer, `[${value.length}]`);
    for (const [index, item] of value.entries()) collect(item, `${pointer}/${index}`, into);
  } else if (value instanceof Map) {
    if (value.size === 0) into.set(pointer, '{}');
    for (const [name, member] of value) collect(member, `${pointer}/${name}`, into);
  } else if (typeof value === 'object' && value !== null) into.set(pointer, value.lexeme);
  else into.set(pointer, JSON.stringify(value));
}
