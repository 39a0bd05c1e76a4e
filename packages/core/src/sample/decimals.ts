import { JsonNumber } from '../json/json.ts';
import { decimalText } from '../money.ts';
import { keepNumber, type WithLexemes } from '../shape/lexemes.ts';
import type { Random } from './random.ts';

/** How many zeros numbers end in: none, all that the field takes, or now this, now that. */
export type Zeros = 'none' | 'all' | 'some';

/** A JSON object under construction, with the texts of its numbers. */
export type Members = Record<string, unknown> & WithLexemes;

/** Writes exact amounts into JSON objects. */
export class Decimals {
  readonly #random: Random;
  readonly #zeros: Zeros;

  constructor(random: Random, zeros: Zeros) {
    this.#random = random;
    this.#zeros = zeros;
  }

  /** Puts a scaled integer into an object as a decimal number. */
  put(holder: Members, name: string, value: bigint, decimals: number): void {
    keepNumber(holder, name, new JsonNumber(this.#lexeme(value, decimals)));
  }

  #lexeme(value: bigint, decimals: number): string {
    if (decimals === 0) return String(value);
    const full = decimalText(value, decimals);
    if (this.#zeros === 'all') return full;
    const short = full.replace(/\.?0+$/, '');
    if (this.#zeros === 'none') return short;
    const kept = this.#random.whole(short.length, full.length);
    // A point wants a digit behind it.
    return full.slice(0, full[kept - 1] === '.' ? kept + 1 : kept);
  }
}
