import type { TSchema } from 'typebox';
import { type Json, JsonNumber, type JsonObject } from '../json/json.ts';
import { isPlainDecimal } from '../money.ts';
import { lexemes, type WithLexemes } from './lexemes.ts';

/** The parts of a schema that reading looks at. */
export interface Node {
  readonly properties?: Record<string, TSchema>;
  readonly items?: TSchema;
  readonly minimum?: number;
  readonly decimals?: number;
}

/**
 * Turns a JSON tree into a plain object of a schema: members in schema order, names matched in any
 * letter case, nulls and unknown members dropped, number texts kept. A value of another type than
 * the schema asks for stays as it is, for the validator to refuse; so does a number that its field
 * cannot hold, as a `JsonNumber`.
 */
export type Binder = (value: Json, twice: (name: string) => void) => unknown;

/** Compiles the binder of a schema; `twice` hears of a member sent in two spellings. */
export function binder(schema: TSchema): Binder {
  const { properties, items } = schema as Node;
  if (properties !== undefined) return objectBinder(properties);
  if (items !== undefined) return arrayBinder(binder(items));
  return (value) => plain(value);
}

function objectBinder(properties: Record<string, TSchema>): Binder {
  const names = Object.keys(properties);
  const binders = names.map((name) => binder(properties[name]!));
  const holds = names.map((name) => holder(properties[name]!));
  const slotOf = new Map(names.map((name, slot) => [name, slot]));
  const slotOfLower = new Map(names.map((name, slot) => [name.toLowerCase(), slot]));

  return (value, twice) => {
    if (!(value instanceof Map)) return plain(value);
    const slots = new Array<Json | undefined>(names.length);
    for (const [name, member] of value) {
      const slot = slotOf.get(name) ?? slotOfLower.get(name.toLowerCase());
      if (slot === undefined) continue;
      if (slots[slot] !== undefined) twice(name);
      slots[slot] = member;
    }
    const bound: Record<string, unknown> & WithLexemes = {};
    let texts: Record<string, string> | undefined;
    for (let slot = 0; slot < names.length; slot++) {
      const member = slots[slot];
      if (member === undefined || member === null) continue;
      const name = names[slot]!;
      if (!(member instanceof JsonNumber)) bound[name] = binders[slot]!(member, twice);
      else if (!holds[slot]!(member)) bound[name] = member;
      else {
        bound[name] = Number(member.lexeme);
        texts ??= {};
        texts[name] = member.lexeme;
      }
    }
    if (texts !== undefined) bound[lexemes] = texts;
    return bound;
  };
}

/** Whether a field can hold a number as it is written: few enough decimals, no exponent, no stray sign. */
function holder(schema: TSchema): (number: JsonNumber) => boolean {
  const { decimals, minimum = 0 } = schema as Node;
  if (decimals === undefined) return () => false;
  // A whole number below its minimum is left to the range; an amount has no sign at all.
  if (decimals === 0) return ({ lexeme }) => lexeme !== '-0' && isPlainDecimal(lexeme, 0);
  const isSigned = minimum < 0;
  return ({ lexeme }) =>
    (isSigned || lexeme.charCodeAt(0) !== 0x2d) && isPlainDecimal(lexeme, decimals);
}

function arrayBinder(bindItem: Binder): Binder {
  return (value, twice) =>
    Array.isArray(value) ? value.map((item) => bindItem(item, twice)) : plain(value);
}

/** A JSON tree as ordinary JavaScript values, lexemes lost. */
export function plain(value: Json): unknown {
  if (value instanceof JsonNumber) return Number(value.lexeme);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return plainObject(value);
  return value;
}

const plainObject = (members: JsonObject): Record<string, unknown> =>
  Object.fromEntries([...members].map(([name, member]) => [name, plain(member)]));
