import { eInvoiceCodes } from './errors/catalogue/index.ts';
import { type ErrorDetail, IrpError } from './errors/irp-error.ts';
import type { Invoice } from './invoice/attributes.ts';
import { parseInvoice } from './invoice/parse.ts';
import { irnOf } from './irn.ts';
import { limits } from './limits.ts';
import { shippedMasters } from './masters/large-masters.ts';
import { checkRules } from './rules/check.ts';
import { type Document, documentOf } from './rules/document.ts';
import { defaultRuleSettings, type Facts } from './rules/facts.ts';
import { rules } from './rules/index.ts';
import { writeJson } from './shape/write.ts';

/** What is known around an invoice that is checked on a desk. */
export type KnownFacts = Partial<Facts>;

/** What a check finds: the codes that the portal would answer, explained. */
export interface Checked {
  readonly ok: boolean;
  readonly violations: readonly ErrorDetail[];
  /** The invoice as read; unset when its form is broken. */
  readonly invoice?: Invoice;
  /** The IRN that it will get; unset when something is wrong with it. */
  readonly irn?: string;
}

/**
 * Checks an invoice without a server: its form, then every rule that the known facts allow. Without
 * a taxpayer register the rules about registrations are left out, without a caller those about who
 * may file; without masters those that ship are taken, and without `today` the invoice's own day.
 */
export function check(invoice: string | object, facts: KnownFacts = {}): Checked {
  const text = typeof invoice === 'string' ? invoice : writeJson(invoice);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > limits.payloadBytesMax) return { ok: false, violations: [tooLarge(bytes)] };
  let document: Document;
  try {
    document = documentOf(parseInvoice(text));
  } catch (error) {
    if (!(error instanceof IrpError)) throw error;
    return { ok: false, violations: error.details.map(explained) };
  }
  const { invoice: read, day, type } = document;
  const today = facts.today ?? day;
  if (today === undefined || day === undefined) throw new Error('the form lets no such date pass');
  const known = { settings: defaultRuleSettings, masters: shippedMasters, ...facts, today };
  const violations = checkRules(document, known);
  if (violations.length > 0) return { ok: false, violations, invoice: read };
  const parts = { gstin: read.SellerDtls.Gstin, day, type, number: read.DocDtls.No };
  const irn = irnOf(parts, today);
  return { ok: true, violations, invoice: read, irn };
}

/** What the portal answers before it reads anything. */
const tooLarge = (bytes: number): ErrorDetail => ({
  code: '5002',
  message: 'Request body too large',
  explanation: {
    pointer: '',
    expected: `at most ${limits.payloadBytesMax} bytes`,
    actual: `${bytes} bytes`,
    cure: 'Split the document, or leave out what the schema does not ask for.',
  },
});

/** Refusals of the form say little by themselves: the rule of their code, or its catalogue, does. */
function explained(detail: ErrorDetail): ErrorDetail {
  const { code, explanation = {} } = detail;
  const rule = rules.find((one) => one.code === code);
  const known = eInvoiceCodes.get(code);
  const why = rule?.why ?? (explanation.expected === undefined ? known?.cause : undefined);
  const cure = rule?.cure ?? known?.cure;
  const more = {
    ...(rule === undefined ? {} : { rule: rule.id, pointer: `/${rule.at}` }),
    ...(why === undefined ? {} : { why }),
    ...(cure === undefined ? {} : { cure }),
  };
  return { ...detail, explanation: { ...more, ...explanation } };
}
