import type { TSchema } from 'typebox';

/** Any object of a JSON document. */
export type Node = Record<string, unknown>;

/**
 * A schema of the portal for any validator: its own keywords in the words of JSON Schema 2020-12, and
 * "this or null" as one type with two names, which generators of clients understand better.
 */
export const published = (schema: TSchema): Node => publishedNode(schema as unknown as Node);

function publishedNode({ decimals, format, anyOf, ...node }: Node): Node {
  if (Array.isArray(anyOf)) return publishedUnion(anyOf, node);
  const result: Node = {};
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === 'properties') result[keyword] = publishedMembers(value as Node);
    else if (keyword === 'items') result[keyword] = publishedNode(value as Node);
    else result[keyword] = value;
  }
  if (Array.isArray(node.enum) && node.type === undefined) result.type = 'string';
  // A format of ours would be refused or ignored elsewhere; the pattern tells its form.
  if (format === 'calendar-date') result.$comment = 'dd/MM/yyyy, a day of the calendar';
  if (typeof decimals === 'number' && decimals > 0) result.multipleOf = 10 ** -decimals;
  return result;
}

function publishedUnion(branches: readonly Node[], about: Node): Node {
  const [some, ...others] = branches.filter(({ type }) => type !== 'null').map(publishedNode);
  const isNullable = others.length + 1 < branches.length;
  if (some === undefined || !isNullable || others.length > 0) {
    return { anyOf: branches.map(publishedNode), ...about };
  }
  const codes = Array.isArray(some.enum) ? { enum: [...some.enum, null] } : {};
  return { ...some, ...codes, type: [some.type, 'null'], ...about };
}

const publishedMembers = (members: Node): Node =>
  Object.fromEntries(
    Object.entries(members).map(([name, node]) => [name, publishedNode(node as Node)]),
  );
