import { type Invoice, InvoiceSchema } from '../invoice/attributes.ts';
import { readJson } from '../json/read.ts';
import { binder } from '../shape/bind.ts';
import { shape } from '../shape/shape.ts';
import { type Document, documentOf } from './document.ts';
import {
  exampleDay,
  exampleGstins,
  exampleInvoice,
  exampleTaxpayers,
  registered,
} from './example-world.ts';
import { defaultRuleSettings, type Facts } from './facts.ts';
import type { Example, Patch } from './rule.ts';

// Rule files take the world from its own file, which loads no validator.
export { exampleDay, exampleGstins, exampleInvoice } from './example-world.ts';

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

/** The example invoice with a patch applied, as JSON text. */
export const exampleText = (patch: Patch = {}): string =>
  JSON.stringify(patched(exampleInvoice, patch));

function factsOf({ today, caller, settings, taxpayers, masters }: Example): Facts {
  return {
    today: today ?? exampleDay,
    caller: caller ?? exampleGstins.seller,
    settings: { ...defaultRuleSettings, ...settings },
    masters,
    taxpayer: (gstin) => {
      const change = taxpayers?.[gstin];
      if (change === null) return undefined;
      const known = exampleTaxpayers[gstin];
      if (change === undefined) return known;
      return { gstin, type: 'REG', ...registered, ...known, ...change };
    },
  };
}

/** Objects merge, arrays merge by index, `null` removes a member. */
function patched(base: unknown, patch: unknown): unknown {
  if (Array.isArray(patch)) {
    const before = Array.isArray(base) ? base : [];
    // A longer patch adds lines that begin as copies of the first; an empty one empties the list.
    return patch.map((entry, index) => patched(before[index] ?? before[0], entry));
  }
  if (typeof patch !== 'object' || patch === null) return patch;
  const merged: Record<string, unknown> = {};
  if (typeof base === 'object' && base !== null) Object.assign(merged, base);
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) delete merged[name];
    else merged[name] = patched(merged[name], change);
  }
  return merged;
}
