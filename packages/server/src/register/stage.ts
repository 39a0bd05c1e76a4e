import { tooBusy } from '../try-later.ts';

/**
 * Requests handled together; more would make the first of them wait for the signatures of the last.
 * Fewer, which costs more each, in a flood, for a party that has no more than is in the group.
 */
const stageSize = { most: 16, inFlood: 8 } as const;

/** Where so many wait somebody floods: some groups of those who keep within bounds. */
const floodBegins = 128;

/**
 * What the requests of a group may weigh together, unless it is one alone: lines of invoices. To write
 * and seal a thousand of them takes as long as a dozen signatures.
 */
export const weightMax = 600;

/**
 * Waiting requests of all together, and of one party. Beyond, the answer is a quick refusal instead of
 * a growing heap: a thousand registrations are a second of a core, and nobody who is refused comes
 * again any sooner. What waits for longer outlives the young generation, which costs the CPU that it
 * waits for. Few parties could take all places between them; then the party with most of them gives
 * one up for a party that has few.
 */
export const waitingMax = { ofAll: 1_000, ofOne: 500 } as const;

interface Waiting<I, R> {
  readonly input: I;
  readonly resolve: (result: R) => void;
  readonly reject: (reason: unknown) => void;
}

interface Party<I, R> {
  readonly name: string;
  readonly requests: Waiting<I, R>[];
}

/**
 * Collects what arrives in one turn of the event loop and hands it on in groups, one group at a time:
 * whatever arrives while a group is under way shares the next one. Parties take turns: each group has
 * one request of every party that waits, then a second one of each, and so on, so that whoever sends
 * little does not wait behind whoever floods. `work` answers for each input, in order, with a result
 * or the error to reject with.
 */
export class Stage<I, R> {
  readonly #work: (inputs: readonly I[]) => Promise<readonly (R | Error)[]>;
  readonly #weightOf: (input: I) => number;
  /**
   * What waits of each party, in the order in which the parties have their turns. They are few, and a map
   * that parties enter and leave all the time would keep garbage alive (see `Crowd`).
   */
  readonly #waiting: Party<I, R>[] = [];
  #count = 0;
  #refused = 0;
  #running = false;
  /** Requests worked at in a second, of late; undefined before the first group has ended. */
  #pace: number | undefined;

  constructor(
    work: (inputs: readonly I[]) => Promise<readonly (R | Error)[]>,
    weightOf: (input: I) => number = () => 1,
  ) {
    this.#work = work;
    this.#weightOf = weightOf;
  }

  /** Requests that wait. */
  get waiting(): number {
    return this.#count;
  }

  /** Requests that were refused since too many waited. */
  get refused(): number {
    return this.#refused;
  }

  /** Throws 3043 when a party could not have its request taken now. */
  refuseIfFull(party: string): void {
    const ofOne = this.#ofParty(party)?.requests.length ?? 0;
    if (ofOne >= waitingMax.ofOne) throw this.#tooBusy();
    if (this.#count < waitingMax.ofAll) return;
    // With the place of another a party has one more: it must not have more than the other then.
    if (this.#longest().requests.length <= ofOne + 1) throw this.#tooBusy();
  }

  /**
   * Throws 3043 when too much is waiting already. Where all places are taken, a party that has few of
   * them gets that of the newest request of the longest queue, which is refused with 3043.
   */
  submit(party: string, input: I): Promise<R> {
    this.refuseIfFull(party);
    if (this.#count >= waitingMax.ofAll) {
      this.#longest().requests.pop()!.reject(this.#tooBusy());
      this.#count--;
    }
    return new Promise((resolve, reject) => {
      const request = { input, resolve, reject };
      const before = this.#ofParty(party);
      if (before === undefined) this.#waiting.push({ name: party, requests: [request] });
      else before.requests.push(request);
      this.#count++;
      if (!this.#running) {
        this.#running = true;
        setImmediate(() => this.#run());
      }
    });
  }

  /** The refusal, with the seconds after which what waits now will be done. */
  #tooBusy(): Error {
    this.#refused++;
    return tooBusy(this.#count / (this.#pace ?? this.#count));
  }

  #notePace(requests: number, ms: number): void {
    const pace = (requests * 1000) / Math.max(ms, 1);
    this.#pace = this.#pace === undefined ? pace : this.#pace + (pace - this.#pace) / 10;
  }

  #ofParty(name: string): Party<I, R> | undefined {
    return this.#waiting.find((party) => party.name === name);
  }

  /** The party with the longest queue; of several, the one whose turn comes first. */
  #longest(): Party<I, R> {
    return this.#waiting.reduce((longest, party) =>
      party.requests.length > longest.requests.length ? party : longest,
    );
  }

  async #run(): Promise<void> {
    const group = this.#nextGroup();
    const begunAt = performance.now();
    try {
      const results = await this.#work(group.map(({ input }) => input));
      for (const [index, { resolve, reject }] of group.entries()) {
        const result = results[index]!;
        if (result instanceof Error) reject(result);
        else resolve(result);
      }
    } catch (fault) {
      for (const { reject } of group) reject(fault);
    }
    this.#notePace(group.length, performance.now() - begunAt);
    // A turn in between, for the replies and for requests that have arrived meanwhile.
    if (this.#count > 0) setImmediate(() => this.#run());
    else this.#running = false;
  }

  #nextGroup(): Waiting<I, R>[] {
    const group: Waiting<I, R>[] = [];
    let weight = 0;
    let size: number = stageSize.most;
    while (group.length < size && this.#count > 0) {
      const party = this.#waiting[0]!;
      weight += this.#weightOf(party.requests[0]!.input);
      if (group.length > 0 && weight > weightMax) break;
      // Behind all others, until its turn comes again; a party without requests has none.
      this.#waiting.shift();
      group.push(party.requests.shift()!);
      this.#count--;
      if (party.requests.length > 0) this.#waiting.push(party);
      else if (this.#count > floodBegins) size = stageSize.inFlood;
    }
    return group;
  }
}
