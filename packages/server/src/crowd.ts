const place = Symbol('place');
type Member<T> = T & { [place]?: number };

/**
 * Things that come and go all the time, in no order. A `Set` makes itself a new table for every few of
 * them, and each table that it has left still points to the next: once V8 has moved one of them to its old
 * generation, everything that was ever in a later one is kept, and moved there, until the next full
 * collection. A thing is in one crowd at a time.
 */
export class Crowd<T extends object> implements Iterable<T> {
  readonly #members: Member<T>[] = [];

  get size(): number {
    return this.#members.length;
  }

  add(one: Member<T>): void {
    one[place] = this.#members.push(one) - 1;
  }

  /** Takes out one that is in. */
  delete(one: Member<T>): void {
    const at = one[place];
    if (at === undefined || this.#members[at] !== one) return;
    const last = this.#members.pop()!;
    if (last === one) return;
    this.#members[at] = last;
    last[place] = at;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#members.values();
  }
}
