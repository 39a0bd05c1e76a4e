import type { Static, TSchema } from 'typebox';
import { type Invoice, InvoiceSchema } from '../invoice/attributes.ts';
import { readJson } from '../json/read.ts';
import { type Document, documentOf } from '../rules/document.ts';
import { exampleDay, exampleInvoice } from '../rules/example-world.ts';
import { patched } from '../rules/patched-example.ts';
import { binder } from '../shape/bind.ts';
import { type Shape, shape } from '../shape/shape.ts';
import { defaultEwayBillSettings, type EwayBillFacts } from './facts.ts';
import { type EwayBillRequest, requestByIrn, requestInInvoice } from './request.ts';
import type { EwayBillExample } from './rule.ts';
import { generateEwbShape } from './schemas.ts';

/** The valid movement that every example changes a little: by road, on the day of the invoice. */
export const exampleTransport = {
  TransMode: '1',
  Distance: 980,
  VehNo: 'KA01AB1234',
  VehType: 'R',
} as const;

const exampleIrn = '0'.repeat(64);
const measured = { km: 980, isEstimate: false };

const invoices = shape(InvoiceSchema);
const bindInvoice = binder(InvoiceSchema);

/** What a rule is asked about. */
export interface Given {
  readonly request: EwayBillRequest;
  readonly document: Document;
  readonly facts: EwayBillFacts;
}

/** An example made whole. */
export function given(example: EwayBillExample): Given {
  const { invoice = {}, byIrn } = example;
  const facts = factsOf(example);
  if (byIrn !== undefined) {
    const body = { Irn: exampleIrn, ...exampleTransport };
    const document = documentOf(wellFormed(invoices, patched(exampleInvoice, invoice)));
    const request = requestByIrn(wellFormed(generateEwbShape, patched(body, byIrn)), document);
    return { request, document, facts };
  }
  const whole = patched({ ...exampleInvoice, EwbDtls: exampleTransport }, invoice);
  const isMalformed = example.refusedBySchema === true;
  const document = documentOf(isMalformed ? malformed(whole) : wellFormed(invoices, whole));
  return { request: requestInInvoice(document)!, document, facts };
}

/** The facts around an example. */
export function factsOf(example: EwayBillExample): EwayBillFacts {
  const { today = exampleDay, settings, blocked = [], transporter = 'known' } = example;
  const distance = example.distance === undefined ? measured : example.distance;
  return {
    today,
    distance: () => distance ?? undefined,
    isBlocked: (gstin) => blocked.includes(gstin),
    transporter: () => transporter,
    settings: { ...defaultEwayBillSettings, ...settings },
  };
}

function wellFormed<S extends TSchema>(form: Shape<S>, value: unknown): Static<S> {
  const { value: read, errors } = form.read(JSON.stringify(value));
  if (errors === undefined) return read;
  throw new Error(`an example must have good form: ${errors.map((e) => e.message).join(' ')}`);
}

/** An invoice whose form is known to be wrong, for rules that today's schema has taken over. */
function malformed(value: unknown): Invoice {
  const text = JSON.stringify(value);
  if (invoices.read(text).errors === undefined) throw new Error('the schema does accept it');
  return bindInvoice(readJson(text), () => undefined) as Invoice;
}
