import type { TSchema } from 'typebox';
import { type Node, published } from '../../openapi/published.ts';

/** One field of a form that is made of a schema. */
export interface SchemaField {
  /** JSON Pointer: `/DocDtls/No`, `/ItemList/0/HsnCd`. */
  readonly pointer: string;
  readonly name: string;
  readonly title: string;
  readonly isNeeded: boolean;
  readonly isNumber: boolean;
  readonly choices: readonly string[];
  readonly charsMax: number | undefined;
}

/** Fields that stand together: an object, or one entry of a list. */
export interface FieldGroup {
  readonly pointer: string;
  readonly name: string;
  readonly title: string;
  readonly isNeeded: boolean;
  readonly fields: readonly SchemaField[];
  readonly groups: readonly FieldGroup[];
}

/** More entries of a list than a form shows are written as JSON. */
export const formEntriesMax = 20;

/**
 * The form of a schema. Lists have as many entries as `entriesOf` says of their pointer, at least one
 * where the list is needed.
 */
export const schemaFields = (schema: TSchema, entriesOf: (pointer: string) => number): FieldGroup =>
  groupOf(published(schema), '', '', true, entriesOf);

function groupOf(
  node: Node,
  pointer: string,
  name: string,
  isNeeded: boolean,
  entriesOf: (pointer: string) => number,
): FieldGroup {
  const fields: SchemaField[] = [];
  const groups: FieldGroup[] = [];
  const required = (node.required ?? []) as string[];
  for (const [member, about] of Object.entries((node.properties ?? {}) as Record<string, Node>)) {
    const at = `${pointer}/${member}`;
    const isMemberNeeded = required.includes(member);
    if (about.properties !== undefined) {
      groups.push(groupOf(about, at, member, isMemberNeeded, entriesOf));
    } else if (about.items !== undefined) {
      const items = about.items as Node;
      if (items.properties === undefined) continue;
      const count = Math.min(formEntriesMax, Math.max(entriesOf(at), isMemberNeeded ? 1 : 0));
      for (let index = 0; index < Math.max(1, count); index++) {
        const isEntryNeeded = isMemberNeeded && index === 0;
        groups.push(
          groupOf(items, `${at}/${index}`, `${member}[${index}]`, isEntryNeeded, entriesOf),
        );
      }
    } else fields.push(fieldOf(about, at, member, isMemberNeeded));
  }
  return { pointer, name, title: String(node.title ?? name), isNeeded, fields, groups };
}

function fieldOf(node: Node, pointer: string, name: string, isNeeded: boolean): SchemaField {
  const types = [node.type].flat();
  return {
    pointer,
    name,
    title: String(node.title ?? node.description ?? name),
    isNeeded,
    isNumber: types.includes('number') || types.includes('integer'),
    choices: choicesOf(node),
    charsMax: node.maxLength as number | undefined,
  };
}

/** Codes of a field, when its schema lists them or its pattern is a choice of words, letters or digits. */
function choicesOf({ enum: listed, pattern = '' }: Node): string[] {
  if (Array.isArray(listed)) return listed.filter((one) => typeof one === 'string');
  // A letter in both cases counts as its capital: `[Bb]2[Bb]` is B2B.
  const plain = String(pattern)
    .replace(/\[([A-Z])([a-z])\]/g, (pair, capital: string, small: string) =>
      capital.toLowerCase() === small ? capital : pair,
    )
    .replaceAll('(?:', '(');
  const [, letters] = /^\^\(?\[([A-Z]{2,5})\]\)?\$$/.exec(plain) ?? [];
  if (letters !== undefined) return [...letters];
  const [, first, last] = /^\^\(?\[(\d)-(\d)\]\)?\$$/.exec(plain) ?? [];
  if (first !== undefined) return digitsBetween(Number(first), Number(last));
  return /^\^\([A-Z\d()|]+\)\$$/.test(plain) ? (plain.match(/[A-Z\d]+/g) ?? []) : [];
}

const digitsBetween = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
