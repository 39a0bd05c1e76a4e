import { InvoiceSchema } from '../invoice/attributes.ts';

type Node = Record<string, unknown>;

/**
 * The JSON Schema of an e-invoice for any validator: the very definitions that the portal reads by,
 * with its own keywords put in standard words.
 */
export const publishedSchema = (): Node => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'invoice.schema.json',
  description:
    'INV-01, schema version 1.1, as the portal reads it. It also takes member names in any letter ' +
    'case, reads null as absent, and drops members that are not listed. Days must exist in the ' +
    'calendar. A validator that divides floats needs some tolerance for multipleOf.',
  ...publishedNode(InvoiceSchema as unknown as Node),
});

function publishedNode({ decimals, format, ...node }: Node): Node {
  const published: Node = {};
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === 'properties') published[keyword] = publishedProperties(value as Node);
    else if (keyword === 'items') published[keyword] = publishedNode(value as Node);
    else published[keyword] = value;
  }
  // A format that no other validator knows would be refused or ignored; the pattern says its form.
  if (format === 'calendar-date') published.$comment = 'dd/MM/yyyy, a day of the calendar';
  if (typeof decimals === 'number' && decimals > 0) published.multipleOf = 10 ** -decimals;
  return published;
}

const publishedProperties = (properties: Node): Node =>
  Object.fromEntries(
    Object.entries(properties).map(([name, node]) => [name, publishedNode(node as Node)]),
  );
