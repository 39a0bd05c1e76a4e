import { commonSchemas } from '../../../openapi/common.ts';
import type { Node } from '../../../openapi/published.ts';
import { html, type Markup } from '../../html.ts';
import type { Messages } from '../../messages/index.ts';
import { type Column, table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { sentence } from '../inline.ts';
import { exampleAt } from './field-examples.ts';

/** A schema, as far as a table of fields looks into it. */
interface FieldNode {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldNode>>;
  readonly items?: FieldNode;
  readonly anyOf?: readonly FieldNode[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly examples?: readonly unknown[];
}

type Words = Messages['docs']['endpoint'];

/** One line of a table of fields. */
export interface FieldLine {
  /** `ItemList[].IgstAmt` */
  readonly path: string;
  readonly node: FieldNode;
  readonly isNeeded: boolean;
  /** Whether the object around it may be left out. */
  readonly isWithinOptional: boolean;
  readonly isNullable: boolean;
}

/** Every field of a schema, objects before their members; of a list, those of its entries. */
export function fieldLines(schema: Node): FieldLine[] {
  const { node } = bare(schema);
  if (node.items === undefined) return membersOf(node, '', false);
  const entry = { path: '[]', ...bare(node.items), isNeeded: true, isWithinOptional: false };
  return [entry, ...membersOf(entry.node, '[].', false)];
}

function membersOf(
  { properties = {}, required = [] }: FieldNode,
  prefix: string,
  isWithinOptional: boolean,
): FieldLine[] {
  return Object.entries(properties).flatMap(([name, member]) => {
    const isNeeded = required.includes(name);
    const { node, isNullable } = bare(member);
    const path = prefix + name;
    const line = { path, node, isNeeded, isWithinOptional, isNullable };
    const isOptional = isWithinOptional || !isNeeded;
    return node.items === undefined
      ? [line, ...membersOf(node, `${path}.`, isOptional)]
      : [line, ...membersOf(bare(node.items).node, `${path}[].`, isOptional)];
  });
}

/** A schema without the "or null" around it, and with what a reference leads to. */
function bare(schema: FieldNode | Node): { node: FieldNode; isNullable: boolean } {
  const { anyOf, $ref, ...node } = schema as FieldNode;
  if ($ref !== undefined) {
    const known = commonSchemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? { type: 'object' };
    const { node: meant, isNullable } = bare(known);
    // Its members have a table of their own.
    const { properties: _properties, items: _items, ...about } = meant;
    return { node: { ...about, ...node }, isNullable };
  }
  if (Array.isArray(node.type)) {
    const types = node.type.filter((one) => one !== 'null');
    return { node: { ...node, type: types[0] }, isNullable: types.length < node.type.length };
  }
  if (anyOf === undefined) return { node, isNullable: false };
  const branches = anyOf.filter(({ type }) => type !== 'null');
  const types = branches.flatMap(({ type }) => type ?? []);
  const one = types.length > 1 ? { type: types } : {};
  return { node: { ...branches[0], ...node, ...one }, isNullable: branches.length < anyOf.length };
}

/** The fields of a payload or an envelope as a table. */
export function fieldTable(visit: Visit, caption: string, schema: Node, example: unknown): Markup {
  const words = visit.messages.docs.endpoint;
  const { columns } = words;
  const list: Column<FieldLine>[] = [
    { head: columns.field, isHead: true, cell: ({ path }) => html`<code>${path}</code>` },
    { head: columns.needed, cell: (line) => neededOf(line, words) },
    { head: columns.type, cell: (line) => typeOf(line, words) },
    { head: columns.limits, cell: ({ node }) => limitsOf(node, words) },
    {
      head: columns.pattern,
      cell: ({ node: { pattern } }) => pattern && html`<code class="long">${pattern}</code>`,
    },
    { head: columns.meaning, cell: ({ node }) => sentence(visit, meaningOf(node)) },
    { head: columns.example, cell: (line) => exampleCell(line, example) },
  ];
  const lines = fieldLines(schema);
  const isColumnUsed = ({ cell }: Column<FieldLine>) =>
    lines.some((line) => (cell(line) ?? '') !== '');
  return html`<div class="fields">${table(caption, list.filter(isColumnUsed), lines)}</div>`;
}

function neededOf({ isNeeded, isWithinOptional }: FieldLine, { needed }: Words): string {
  if (!isNeeded) return needed.no;
  return isWithinOptional ? needed.within : needed.yes;
}

function typeOf({ node, isNullable }: FieldLine, { types, orNull }: Words): string {
  const type = typeWord(node, types);
  return isNullable && type !== types.null ? orNull(type) : type;
}

function typeWord({ type, format, enum: values }: FieldNode, types: Words['types']): string {
  if (format === 'calendar-date') return types.date;
  const named = { ...types, string: types.text, integer: types.whole, array: types.list };
  // A field that takes one thing in two forms.
  const all = [type ?? (values === undefined ? 'any' : 'string')].flat();
  return all.map((one) => named[one as keyof typeof named]).join(' / ');
}

function limitsOf(node: FieldNode, { limits }: Words): string {
  if (node.const !== undefined) return limits.always(String(node.const));
  if (node.enum !== undefined) return limits.oneOf(node.enum.map(String).join(', '));
  if (node.format === 'calendar-date') return 'dd/MM/yyyy';
  const { minLength, maxLength, minimum, maximum, maxItems, decimals = 0 } = node;
  const told: string[] = [];
  if (maxItems !== undefined) told.push(limits.entries(maxItems));
  if (minLength !== undefined || maxLength !== undefined) {
    told.push(limits.characters(minLength ?? 0, maxLength));
  }
  if (minimum !== undefined && maximum !== undefined) {
    told.push(limits.range(numberText(minimum, decimals), numberText(maximum, decimals)));
  }
  if (decimals > 0) told.push(limits.decimals(decimals));
  return told.join(', ');
}

/** A limit as it is published: sixteen nines with decimals are more than a float can hold. */
function numberText(value: number, decimals: number): string {
  const whole = String(Math.trunc(value));
  return decimals > 0 && /^9+$/.test(whole) && value > Number(whole)
    ? `${whole}.${'9'.repeat(decimals)}`
    : String(value);
}

const meaningOf = ({ title, description }: FieldNode): string => description ?? title ?? '';

function exampleCell({ path, node }: FieldLine, example: unknown): Markup | undefined {
  const value = exampleOf(path, node, example);
  return value === undefined ? undefined : html`<code class="long">${shortened(value)}</code>`;
}

/** What a field may look like: in the example of the whole, else in its own, else in the table. */
export function exampleOf(path: string, node: FieldNode, whole: unknown): string | undefined {
  if (node.properties !== undefined || node.type === 'array') return undefined;
  const value = valueAt(whole, path) ?? node.examples?.[0] ?? exampleAt(path);
  return value === undefined || value === null ? undefined : String(value);
}

function valueAt(whole: unknown, path: string): unknown {
  let value = whole;
  for (const name of path.replaceAll('[]', '.0').split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'object' ? undefined : value;
}

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 66)} …` : text);
