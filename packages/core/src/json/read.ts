import { limits } from '../limits.ts';
import { type Json, JsonError, JsonNumber, type JsonObject } from './json.ts';

/**
 * Reads one JSON text, strictly (RFC 8259) and with more care than `JSON.parse`: number lexemes are
 * kept, a member may stand once, nesting is bounded, and escapes must form well-formed Unicode.
 * Throws `JsonError`.
 */
export function readJson(text: string, depthMax: number = limits.jsonDepthMax): Json {
  const reader = new Reader(text, depthMax);
  const value = reader.value(0);
  reader.end();
  return value;
}

const quote = 0x22;
const backslash = 0x5c;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const nine = 0x39;

// Two numbers stuck together, a name, a second dot: whatever a number may not be followed by.
const afterNumber = /[0-9A-Za-z.+-]/;
/** What stands in no text whose strings end at the next quote: escapes and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
export const careful = /[\\\x00-\x1f]/;

class Reader {
  readonly #text: string;
  readonly #depthMax: number;
  /** Whether an escape or a control character stands anywhere in the text. */
  readonly #needsCare: boolean;
  #at = 0;

  constructor(text: string, depthMax: number) {
    this.#text = text;
    this.#depthMax = depthMax;
    this.#needsCare = careful.test(text);
  }

  value(depth: number): Json {
    this.#space();
    switch (this.#text.charCodeAt(this.#at)) {
      case 0x7b:
        return this.#object(depth + 1);
      case 0x5b:
        return this.#array(depth + 1);
      case quote:
        return this.#string();
      case 0x74:
        return this.#word('true', true);
      case 0x66:
        return this.#word('false', false);
      case 0x6e:
        return this.#word('null', null);
      default:
        return this.#number();
    }
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) this.#refuse(this.#invalid('after a single JSON value'));
  }

  #object(depth: number): JsonObject {
    this.#enter(depth);
    const members: JsonObject = new Map();
    if (this.#closes(0x7d)) return members;
    for (;;) {
      this.#space();
      const nameAt = this.#at;
      if (this.#text.charCodeAt(nameAt) !== quote) {
        this.#refuse(this.#invalid("start of a property name. Expected a '\"'"));
      }
      const name = this.#string();
      this.#space();
      if (this.#text.charCodeAt(this.#at) !== 0x3a) {
        this.#refuse(this.#invalid("after a property name. Expected a ':'"));
      }
      this.#at++;
      const value = this.value(depth);
      if (members.has(name))
        throw new JsonError(`Duplicate property '${name}' encountered`, nameAt);
      members.set(name, value);
      if (this.#closesOrContinues(0x7d)) return members;
    }
  }

  #array(depth: number): Json[] {
    this.#enter(depth);
    const items: Json[] = [];
    if (this.#closes(0x5d)) return items;
    for (;;) {
      items.push(this.value(depth));
      if (this.#closesOrContinues(0x5d)) return items;
    }
  }

  #enter(depth: number): void {
    if (depth > this.#depthMax) {
      this.#refuse(`The maximum configured depth of ${this.#depthMax} has been exceeded`);
    }
    this.#at++;
  }

  #closes(bracket: number): boolean {
    this.#space();
    if (this.#text.charCodeAt(this.#at) !== bracket) return false;
    this.#at++;
    return true;
  }

  #closesOrContinues(bracket: number): boolean {
    if (this.#closes(bracket)) return true;
    if (this.#text.charCodeAt(this.#at) !== 0x2c) {
      this.#refuse(this.#invalid("after a value. Expected either ',' or a closing bracket"));
    }
    this.#at++;
    return false;
  }

  #string(): string {
    const text = this.#text;
    const start = ++this.#at;
    const end = text.indexOf('"', start);
    // Most texts have neither escapes nor control characters anywhere: the next quote is the end.
    if (!this.#needsCare && end >= 0) {
      this.#at = end + 1;
      return text.slice(start, end);
    }
    return this.#carefulString(start);
  }

  #carefulString(start: number): string {
    const text = this.#text;
    let escaped = false;
    for (let at = start; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === quote) {
        this.#at = at + 1;
        return escaped ? this.#unescape(start, at) : text.slice(start, at);
      }
      if (unit === backslash) {
        escaped = true;
        at++;
      } else if (unit < 0x20) {
        this.#at = at;
        this.#refuse(this.#invalid('within a JSON string. The string should be correctly escaped'));
      }
    }
    this.#at = text.length;
    return this.#refuse('Expected end of string, but instead reached end of data');
  }

  #unescape(start: number, end: number): string {
    let value: string;
    try {
      value = JSON.parse(this.#text.slice(start - 1, end + 1));
    } catch {
      throw new JsonError('The string has an invalid escape', start);
    }
    if (!value.isWellFormed()) throw new JsonError('The string has half a surrogate pair', start);
    return value;
  }

  #number(): JsonNumber {
    const start = this.#at;
    if (this.#unit() === minus) this.#at++;
    // A first 0 stands alone: 007 is no number.
    if (this.#unit() === zero) this.#at++;
    else this.#digits('start of a value');
    if (this.#unit() === point) {
      this.#at++;
      this.#digits('end of a number');
    }
    if (this.#unit() === 0x65 || this.#unit() === 0x45) {
      this.#at++;
      if (this.#unit() === minus || this.#unit() === 0x2b) this.#at++;
      this.#digits('end of a number');
    }
    if (afterNumber.test(this.#text.charAt(this.#at)))
      this.#refuse(this.#invalid('end of a number'));
    return new JsonNumber(this.#text.slice(start, this.#at));
  }

  #digits(place: string): void {
    const start = this.#at;
    for (let unit = this.#unit(); unit >= zero && unit <= nine; unit = this.#unit()) this.#at++;
    if (this.#at === start) this.#refuse(this.#invalid(place));
  }

  #unit(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #word<T extends boolean | null>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) this.#refuse(this.#invalid('start of a value'));
    this.#at += word.length;
    return value;
  }

  #space(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
      this.#at++;
    }
  }

  #invalid(where: string): string {
    if (this.#at >= this.#text.length)
      return 'Expected depth to be zero at the end of the JSON payload';
    // A control character or half a pair has no place in a message.
    const shown = this.#text.charAt(this.#at).replace(/[^\x20-\x7e]/, '?');
    return `'${shown}' is an invalid ${where}`;
  }

  #refuse(reason: string): never {
    throw new JsonError(reason, this.#at);
  }
}
