import { readJson } from '@openirp/core';
import { PrintError } from './print-error.ts';
import { printable } from './printable-text.ts';

type Json = ReturnType<typeof readJson>;

/** An object of a signed document. Members that are absent, null or of another type are undefined. */
export class Fields {
  readonly #members: ReadonlyMap<string, Json>;

  constructor(members: ReadonlyMap<string, Json> = new Map()) {
    this.#members = members;
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  /** A text as it can be printed; undefined when it is empty. */
  text(name: string): string | undefined {
    const value = this.#members.get(name);
    return typeof value === 'string' && value.trim() !== '' ? printable(value) : undefined;
  }

  /** A text exactly as it is. */
  raw(name: string): string | undefined {
    const value = this.#members.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** The lexeme of a number. */
  number(name: string): string | undefined {
    const value = this.#members.get(name);
    if (typeof value !== 'object' || value === null) return undefined;
    return value instanceof Map || Array.isArray(value) ? undefined : value.lexeme;
  }

  /** An object; one without members when it is absent. */
  fields(name: string): Fields {
    const value = this.#members.get(name);
    return new Fields(value instanceof Map ? value : undefined);
  }

  /** The objects of an array; none when it is absent. */
  list(name: string): readonly Fields[] {
    const value = this.#members.get(name);
    if (!Array.isArray(value)) return [];
    return value.filter((entry) => entry instanceof Map).map((entry) => new Fields(entry));
  }
}

/** The object in a JSON text. Throws `PrintError` that names the text. */
export function readFields(text: string, name: string): Fields {
  try {
    const value = readJson(text);
    if (value instanceof Map) return new Fields(value);
  } catch {
    // Falls through to the one answer for every malformed text.
  }
  throw new PrintError(`The ${name} is no JSON object. Hand over what the portal has answered.`);
}
