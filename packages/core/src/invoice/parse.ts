import { IrpError } from '../errors/irp-error.ts';
import { detail } from '../errors/refuse.ts';
import { limits } from '../limits.ts';
import { shape } from '../shape/shape.ts';
import { type Invoice, InvoiceSchema } from './attributes.ts';

/** The compiled form of an e-invoice. */
export const invoiceShape = shape(InvoiceSchema, (bound) => {
  // Told before the fields are examined: no line, or a thousand and one, need no second complaint.
  const items = (bound as Partial<Invoice> | null)?.ItemList;
  if (!Array.isArray(items)) return [];
  if (items.length === 0) return [detail('2228')];
  return items.length > limits.itemsMax ? [detail('2173')] : [];
});

/** Reads the JSON text of an e-invoice. Throws `IrpError` with a 5002 per broken field, 2228, or 2173. */
export function parseInvoice(text: string): Invoice {
  const { value, errors } = invoiceShape.read(text);
  if (errors !== undefined) throw new IrpError(errors);
  return value;
}
