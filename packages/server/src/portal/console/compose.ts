import { JsonError, readJson } from '@openirp/core';
import type { Json } from '../parts/members.ts';
import type { FieldGroup } from './schema-fields.ts';

/** A JSON number, as the grammar has it. */
const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The JSON text of a filled form. What is empty is left out, and so is an object of nothing; numbers
 * stay as they were typed, and what is no number becomes text, so that the portal can say so.
 */
export const composed = (form: FieldGroup, valueAt: (pointer: string) => string): string =>
  objectText(form, valueAt, '') ?? '{}';

function objectText(
  { fields, groups, pointer }: FieldGroup,
  valueAt: (pointer: string) => string,
  indent: string,
): string | undefined {
  const inner = `${indent}  `;
  const members = new Map<string, string>();
  for (const field of fields) {
    const typed = valueAt(field.pointer);
    if (typed === '') continue;
    const isPlain = field.isNumber && numberPattern.test(typed);
    members.set(field.name, isPlain ? typed : JSON.stringify(typed));
  }
  const lists = new Map<string, string[]>();
  for (const group of groups) {
    const [, list] = /^(\w+)\[\d+\]$/.exec(group.name) ?? [];
    const text = objectText(group, valueAt, list === undefined ? inner : `${inner}  `);
    if (text === undefined) continue;
    if (list === undefined) members.set(group.name, text);
    else lists.set(list, [...(lists.get(list) ?? []), text]);
  }
  for (const [name, entries] of lists) {
    members.set(name, `[\n${entries.map((entry) => `${inner}  ${entry}`).join(',\n')}\n${inner}]`);
  }
  if (members.size === 0) return pointer === '' ? '{}' : undefined;
  const lines = [...members].map(([name, text]) => `${inner}${JSON.stringify(name)}: ${text}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** What a JSON text says at each place, for a form; undefined for a text that is no JSON object. */
export function valuesIn(text: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  const walk = (value: Json, pointer: string): void => {
    if (Array.isArray(value)) {
      values.set(pointer, String(value.length));
      for (const [index, entry] of value.entries()) walk(entry, `${pointer}/${index}`);
    } else if (value instanceof Map) {
      for (const [name, member] of value) walk(member, `${pointer}/${name}`);
    } else if (value !== null) {
      values.set(pointer, typeof value === 'object' ? value.lexeme : String(value));
    }
  };
  try {
    const tree = readJson(text);
    if (!(tree instanceof Map)) return undefined;
    walk(tree, '');
    return values;
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
