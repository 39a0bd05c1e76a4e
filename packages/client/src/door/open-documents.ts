import type { Line } from './line.ts';

interface Open {
  readonly line: Line;
  /** When the last attempt ended without an answer, UTC epoch milliseconds. */
  readonly since: number;
}

const documentsMax = 10_000;

/**
 * A request can be held up on its way and arrive when everybody has given it up, so an early "not found"
 * proves nothing. No gateway holds one longer than this.
 */
const heldUpMsMax = 2 * 60_000;

/**
 * Documents that were sent to a server whose answer was lost. Until it is known what became of one
 * there, it goes nowhere else: two IRPs might both register it.
 */
export class OpenDocuments {
  readonly #now: () => number;
  readonly #open = new Map<string, Open>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Where the outcome is open; undefined when it is open nowhere. */
  at(document: string | undefined): Line | undefined {
    return document === undefined ? undefined : this.#open.get(document)?.line;
  }

  leave(document: string | undefined, line: Line): void {
    if (document === undefined) return;
    this.#open.set(document, { line, since: this.#now() });
    if (this.#open.size <= documentsMax) return;
    const [oldest] = this.#open.keys();
    this.#open.delete(oldest!);
  }

  settle(document: string | undefined): void {
    if (document !== undefined) this.#open.delete(document);
  }

  /** Every server has said that it does not hold the document. */
  notFound(document: string | undefined): void {
    const open = document === undefined ? undefined : this.#open.get(document);
    if (open !== undefined && this.#now() - open.since >= heldUpMsMax) this.settle(document);
  }
}
