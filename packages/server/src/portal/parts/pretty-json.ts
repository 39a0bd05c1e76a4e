import { JsonError, readJson } from '@openirp/core';
import type { Json } from './members.ts';

/**
 * A JSON text on many lines, every number as it is written; a text that is no JSON stays as it is. For
 * people: it must not be sealed or signed again.
 */
export function prettyJson(text: string): string {
  try {
    return written(readJson(text), '');
  } catch (error) {
    if (error instanceof JsonError) return text;
    throw error;
  }
}

function written(value: Json, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((entry) => inner + written(entry, inner)).join(',\n')}\n${indent}]`;
  }
  if (value instanceof Map) {
    if (value.size === 0) return '{}';
    const members = [...value].map(
      ([name, member]) => `${inner}${JSON.stringify(name)}: ${written(member, inner)}`,
    );
    return `{\n${members.join(',\n')}\n${indent}}`;
  }
  if (typeof value === 'object' && value !== null) return value.lexeme;
  return JSON.stringify(value);
}
