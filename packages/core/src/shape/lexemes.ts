import type { JsonNumber } from '../json/json.ts';

/**
 * Where a bound object keeps the texts of its numbers: `item[lexemes].Qty === '100.0'`. A symbol,
 * so that neither `JSON.stringify`, `Object.keys` nor the validator sees it.
 */
export const lexemes: unique symbol = Symbol('number lexemes');

export interface WithLexemes {
  [lexemes]?: Record<string, string>;
}

/** The text of a numeric member as it was sent, or as JavaScript writes it when it was computed. */
export function lexemeOf(holder: object, name: string): string | undefined {
  const kept = (holder as WithLexemes)[lexemes]?.[name];
  if (kept !== undefined) return kept;
  const value = (holder as Record<string, unknown>)[name];
  return typeof value === 'number' ? String(value) : undefined;
}

/** Puts a number into an object together with its text. */
export function keepNumber(
  holder: Record<string, unknown> & WithLexemes,
  name: string,
  { lexeme }: JsonNumber,
): void {
  holder[name] = Number(lexeme);
  holder[lexemes] ??= {};
  holder[lexemes][name] = lexeme;
}
