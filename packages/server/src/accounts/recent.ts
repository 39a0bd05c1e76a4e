/**
 * What was read a moment ago. Entries are believed for one second, so that whatever another process
 * changes (a frozen user, a blocked client) is heeded within that second everywhere. The age is
 * real time: the portal's clock can be moved, staleness must not be.
 */
export class Recent<K, V> {
  readonly #entries = new Map<K, { readonly value: V; readonly readAt: number }>();
  readonly #entriesMax: number;
  readonly #ageMsMax: number;

  constructor(entriesMax: number, ageMsMax = 1000) {
    this.#entriesMax = entriesMax;
    this.#ageMsMax = ageMsMax;
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (performance.now() - entry.readAt <= this.#ageMsMax) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: K, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, readAt: performance.now() });
    if (this.#entries.size > this.#entriesMax)
      this.#entries.delete(this.#entries.keys().next().value!);
  }

  clear(): void {
    this.#entries.clear();
  }
}
