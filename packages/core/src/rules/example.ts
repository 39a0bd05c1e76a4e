import { type Invoice, InvoiceSchema } from '../invoice/attributes.ts';
import { readJson } from '../json/read.ts';
import { binder } from '../shape/bind.ts';
import { shape } from '../shape/shape.ts';
import { type Document, documentOf } from './document.ts';
import type { Facts } from './facts.ts';
import { exampleText, factsOf } from './patched-example.ts';
import type { Example } from './rule.ts';

// Rule files take the world from its own file, which loads no validator.
export { exampleDay, exampleGstins, exampleInvoice } from './example-world.ts';
export { exampleText } from './patched-example.ts';

const exampleShape = shape(InvoiceSchema);
const exampleBinder = binder(InvoiceSchema);

/** An example made whole: the patched invoice, prepared, and the facts around it. */
export function given(example: Example): { document: Document; facts: Facts } {
  const text = exampleText(example.invoice);
  const invoice = example.refusedBySchema === true ? unchecked(text) : wellFormed(text);
  return { document: documentOf(invoice), facts: factsOf(example) };
}

function wellFormed(text: string): Invoice {
  const { value, errors } = exampleShape.read(text);
  if (errors === undefined) return value;
  throw new Error(`an example must have good form: ${errors.map((e) => e.message).join(' ')}`);
}

/** An invoice whose form is known to be wrong, for rules that today's schema has taken over. */
function unchecked(text: string): Invoice {
  if (exampleShape.read(text).errors === undefined) throw new Error('the schema does accept it');
  return exampleBinder(readJson(text), () => undefined) as Invoice;
}
