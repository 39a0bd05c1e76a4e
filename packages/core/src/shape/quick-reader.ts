import type { TSchema } from 'typebox';
import { careful as unusual } from '../json/read.ts';
import type { Node } from './bind.ts';
import { lexemes, type WithLexemes } from './lexemes.ts';

/*
 * Reading without a tree between. Nearly every text is written as one would expect: known members, each
 * once, plain strings, numbers that fit their fields. Such a text is read straight into the object of
 * its schema. Whatever is out of the ordinary, wrong or not, is given up at once (`careful`), and read
 * with the care of `readJson` and `binder`, which know what to say about it.
 */

/** Given up: the text needs to be read with care. */
export const careful: unique symbol = Symbol('to be read with care');

/** Reads one JSON text into a value of a schema, as `binder` would bind it; or gives it up. */
export type QuickReader = (text: string) => unknown;

/** Reads one value at the cursor, and leaves the cursor behind it. */
type ValueReader = (cursor: Cursor) => unknown;

/** Compiles the quick reader of a schema. */
export function quickReader(schema: TSchema): QuickReader {
  const read = valueReader(schema);
  return (text) => {
    const cursor = new Cursor(text);
    const value = read(cursor);
    return value !== careful && cursor.isAtEnd() ? value : careful;
  };
}

function valueReader(schema: TSchema): ValueReader {
  const { properties, items } = schema as Node;
  if (properties !== undefined) return objectReader(properties);
  if (items !== undefined) return arrayReader(valueReader(items));
  return (cursor) => cursor.word();
}

const quote = 0x22;

function objectReader(properties: Record<string, TSchema>): ValueReader {
  const names = Object.keys(properties);
  const quoted = names.map((name) => `"${name}"`);
  const slotOf = new Map(quoted.map((name, slot) => [name, slot]));
  const fields = names.map((name) => fieldReader(properties[name]!));

  return (cursor) => {
    if (!cursor.takes(0x7b)) return careful;
    const values = new Array<unknown>(names.length);
    const texts = new Array<string | undefined>(names.length);
    let slot = -1;
    do {
      cursor.skipSpace();
      // Most clients keep the order of the schema.
      const next = quoted[slot + 1];
      if (next !== undefined && cursor.takesText(next)) slot++;
      else {
        const found = slotOf.get(cursor.quotedName());
        if (found === undefined) return careful;
        slot = found;
      }
      if (values[slot] !== undefined || !cursor.takes(0x3a)) return careful;
      const value = fields[slot]!(cursor);
      if (value === careful) return careful;
      values[slot] = value;
      texts[slot] = cursor.lexeme;
    } while (cursor.takes(0x2c));
    return cursor.takes(0x7d) ? bound(names, values, texts) : careful;
  };
}

/** The members that are there, in the order of the schema. */
function bound(
  names: readonly string[],
  values: readonly unknown[],
  texts: readonly (string | undefined)[],
): object {
  const members: Record<string, unknown> & WithLexemes = {};
  let kept: Record<string, string> | undefined;
  for (let slot = 0; slot < names.length; slot++) {
    const value = values[slot];
    if (value === undefined || value === null) continue;
    const name = names[slot]!;
    members[name] = value;
    const text = texts[slot];
    if (text === undefined) continue;
    kept ??= {};
    kept[name] = text;
  }
  if (kept !== undefined) members[lexemes] = kept;
  return members;
}

/** Reads a member's value; of a number, the cursor keeps the text. */
function fieldReader(schema: TSchema): ValueReader {
  const { properties, items, decimals, minimum = 0 } = schema as Node;
  if (properties !== undefined || items !== undefined) {
    const read = valueReader(schema);
    return (cursor) => {
      const value = cursor.startsWord() ? cursor.word() : read(cursor);
      cursor.lexeme = undefined;
      return value;
    };
  }
  if (decimals === undefined) return (cursor) => cursor.word();
  const isSigned = decimals > 0 && minimum < 0;
  return (cursor) => (cursor.startsWord() ? cursor.word() : cursor.number(decimals, isSigned));
}

function arrayReader(readItem: ValueReader): ValueReader {
  return (cursor) => {
    if (!cursor.takes(0x5b)) return careful;
    const items: unknown[] = [];
    do {
      const item = readItem(cursor);
      if (item === careful) return careful;
      items.push(item);
    } while (cursor.takes(0x2c));
    return cursor.takes(0x5d) ? items : careful;
  };
}

/** Digits that an exact number of JavaScript has room for, whatever they are. */
const exactDigits = 15;
const tens = Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);

/** A place in a text. */
class Cursor {
  /** The text of the number that was read last; undefined when it was something else. */
  lexeme: string | undefined;
  readonly #text: string;
  /** No string of the text has an escape or a control character. */
  readonly #isPlain: boolean;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#isPlain = !unusual.test(text);
  }

  skipSpace(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
      this.#at++;
    }
  }

  isAtEnd(): boolean {
    this.skipSpace();
    return this.#at === this.#text.length;
  }

  /** Whether a mark stands here, space aside; the cursor goes behind it. */
  takes(mark: number): boolean {
    this.skipSpace();
    if (this.#text.charCodeAt(this.#at) !== mark) return false;
    this.#at++;
    return true;
  }

  takesText(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  /** A name with its quotes, as it is written; empty when there is none. */
  quotedName(): string {
    const start = this.#at;
    const end = this.#text.indexOf('"', start + 1);
    if (this.#text.charCodeAt(start) !== quote || end < 0) return '';
    this.#at = end + 1;
    return this.#text.slice(start, end + 1);
  }

  /** Whether something begins here that is neither object, array nor number. */
  startsWord(): boolean {
    this.skipSpace();
    const unit = this.#text.charCodeAt(this.#at);
    return unit === quote || unit === 0x6e || unit === 0x74 || unit === 0x66;
  }

  /** A string without escapes, `null`, `true` or `false`. */
  word(): string | boolean | null | typeof careful {
    this.lexeme = undefined;
    this.skipSpace();
    const start = this.#at;
    if (this.#text.charCodeAt(start) === quote) {
      const end = this.#text.indexOf('"', start + 1);
      if (end < 0) return careful;
      const text = this.#text.slice(start + 1, end);
      if (!this.#isPlain && unusual.test(text)) return careful;
      this.#at = end + 1;
      return text;
    }
    if (this.takesText('null')) return null;
    if (this.takesText('true')) return true;
    return this.takesText('false') ? false : careful;
  }

  /** A plain decimal number of so many decimals at most. */
  number(decimals: number, isSigned: boolean): number | typeof careful {
    this.skipSpace();
    const text = this.#text;
    const start = this.#at;
    const isNegative = text.charCodeAt(start) === 0x2d;
    if (isNegative && !isSigned) return careful;
    const first = isNegative ? start + 1 : start;
    let at = first;
    let value = 0;
    let point = -1;
    for (; ; at++) {
      const digit = text.charCodeAt(at) - 0x30;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (digit === -2 && point < 0 && at > first) point = at;
      else break;
    }
    const fraction = point < 0 ? 0 : at - point - 1;
    const digits = at - first - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > exactDigits || fraction > decimals) return careful;
    if (point >= 0 && fraction === 0) return careful;
    // A first 0 stands alone: 007 is no number.
    if (text.charCodeAt(first) === 0x30 && digits - fraction > 1) return careful;
    this.#at = at;
    this.lexeme = text.slice(start, at);
    // Both are exact, so that the quotient is the number nearest to the text.
    const exact = fraction === 0 ? value : value / tens[fraction]!;
    return isNegative ? -exact : exact;
  }
}
