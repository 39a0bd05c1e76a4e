import {
  check,
  documentOf,
  type ErrorDetail,
  type Explanation,
  gstinsOf,
  type Invoice,
  invoiceShape,
  irnOf,
  istDay,
  JsonError,
  type KnownFacts,
  locate,
  readJson,
  type Span,
} from '@openirp/core';
import type { Visit } from '../visit.ts';
import type { Submitted } from './submitted.ts';

/** One thing that the portal would refuse. */
export interface Finding extends Explanation {
  readonly code: string;
  readonly message: string;
}

/** What the portal would say about an invoice. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Set when there is nothing to be found. */
  readonly good?: { readonly invoice: Invoice; readonly irn: string };
}

/** Checks an invoice as this portal would today, whoever sends it. */
export async function judge(visit: Visit, submitted: Submitted): Promise<Judgement> {
  const facts = await factsFor(visit, submitted);
  const { ok, violations, invoice } = check(submitted.invoice, facts);
  if (!ok || invoice === undefined) return { findings: violations.map(findingOf) };
  const { day, type } = documentOf(invoice);
  if (day === undefined) throw new Error('the form lets no such date pass');
  const parts = { gstin: invoice.SellerDtls.Gstin, day, type, number: invoice.DocDtls.No };
  const irn = irnOf(parts, facts.today, visit.irp.config.upperCaseNumbersSince);
  return { findings: [], good: { invoice, irn } };
}

async function factsFor({ irp }: Visit, { invoice, asksRegister }: Submitted) {
  const facts: KnownFacts & { today: ReturnType<typeof istDay> } = {
    today: istDay(irp.clock.now()),
    masters: irp.masters.lists,
    settings: irp.rules,
  };
  if (!asksRegister || irp.config.environment !== 'sandbox') return facts;
  const { value } = invoiceShape.read(invoice);
  if (value === undefined) return facts;
  const taxpayers = await irp.taxpayers.lookUp(gstinsOf(value));
  return { ...facts, taxpayer: (gstin: string) => taxpayers.get(gstin) };
}

const findingOf = ({ code, message, explanation = {} }: ErrorDetail): Finding => ({
  code,
  message,
  ...explanation,
});

/** Where in the invoice's text each finding stands; broken JSON has one place for all. */
export function placesOf(invoice: string, findings: readonly Finding[]): Span[] {
  try {
    readJson(invoice);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const start = Math.min(error.offset, invoice.length);
    return findings.map(() => ({ start, end: Math.min(start + 1, invoice.length) }));
  }
  const spans = locate(
    invoice,
    findings.map(({ pointer = '' }) => pointer),
  );
  return findings.map(({ pointer = '' }) => spans.get(pointer)!);
}
