import { type JsonError, readJson } from '@openirp/core';

/** JSON as core reads it, numbers as they are written. */
export type Json = ReturnType<typeof readJson>;
export type JsonObject = Extract<Json, Map<string, Json>>;

export const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;

/** A document's JSON text, read; undefined for what is no JSON object. */
export function documentIn(data: string): JsonObject | undefined {
  try {
    const value = readJson(data);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if ((error as JsonError).name === 'JsonError') return undefined;
    throw error;
  }
}

/** An object's member that is an object. */
export const objectAt = (holder: JsonObject | undefined, name: string): JsonObject | undefined => {
  const value = holder?.get(name);
  return isObject(value) ? value : undefined;
};

/** An object's member that is a list, its objects alone. */
export const objectsAt = (holder: JsonObject | undefined, name: string): JsonObject[] => {
  const value = holder?.get(name);
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** A text or the lexeme of a number; undefined for everything else. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || !('lexeme' in value)) return undefined;
  return value.lexeme;
}

/** An object's member as text. */
export const textAt = (holder: JsonObject | undefined, name: string): string | undefined =>
  textOf(holder?.get(name));

/** Every value of a document with the path to it, `ItemList[0].HsnCd`. */
export function* leavesOf(value: Json, path = ''): Generator<readonly [string, string]> {
  if (value instanceof Map) {
    for (const [name, member] of value) {
      yield* leavesOf(member, path === '' ? name : `${path}.${name}`);
    }
  } else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* leavesOf(entry, `${path}[${index}]`);
  } else yield [path, textOf(value) ?? 'null'];
}
