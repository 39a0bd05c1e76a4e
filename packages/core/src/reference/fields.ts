import { InvoiceSchema } from '../invoice/attributes.ts';
import { largestText } from '../shape/largest.ts';

/** One field of the e-invoice, for whoever prints the list of them. */
export interface FieldReference {
  /** As rules name it: `ItemList[].IgstAmt`. */
  readonly path: string;
  readonly title: string;
  readonly type: 'text' | 'number' | 'whole number' | 'date' | 'object' | 'list';
  /** Must be there whenever the object around it is. */
  readonly mandatory: boolean;
  /** Length or range in words; empty for an object. */
  readonly limits: string;
  /** Regular expression for the whole text. */
  readonly pattern?: string;
}

interface Node {
  readonly type: string;
  readonly title?: string;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** Every field of an e-invoice, objects before their members, in the order of signing. */
export const fieldReference = (): FieldReference[] => membersOf(InvoiceSchema as Node, '');

function membersOf({ properties = {}, required = [] }: Node, prefix: string): FieldReference[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    const path = prefix + name;
    const field = fieldOf(node, path, required.includes(name));
    const inner = node.items ?? node;
    return [field, ...membersOf(inner, node.items === undefined ? `${path}.` : `${path}[].`)];
  });
}

function fieldOf(node: Node, path: string, mandatory: boolean): FieldReference {
  return {
    path,
    title: node.title ?? node.items?.title ?? path,
    type: typeOf(node),
    mandatory,
    limits: limitsOf(node),
    ...(node.pattern === undefined ? {} : { pattern: node.pattern }),
  };
}

function typeOf({ type, format }: Node): FieldReference['type'] {
  if (format === 'calendar-date') return 'date';
  const words = { string: 'text', integer: 'whole number', array: 'list' } as const;
  return words[type as keyof typeof words] ?? (type as 'number' | 'object');
}

function limitsOf(node: Node): string {
  const { type, minLength = 0, maxLength, minimum, maxItems, decimals = 0 } = node;
  if (node.format === 'calendar-date') return 'dd/MM/yyyy';
  if (type === 'array') return `at most ${maxItems} entries`;
  if (type === 'string') {
    if (minLength === maxLength) return `${maxLength} character${maxLength === 1 ? '' : 's'}`;
    return `${minLength} to ${maxLength} characters`;
  }
  if (minimum === undefined) return '';
  const range = `${minimum} to ${largestText(node)}`;
  return decimals === 0 ? range : `${range}, at most ${decimals} decimals`;
}
