import { quantile } from '../report/numbers.ts';
import type { Answered, Outcome } from './order.ts';

const success = Buffer.from('{"Status":1');
const tooBusy = '"3043"';

/** Counts answers and how long they took, from the moment it is made. */
export class Tally {
  readonly #began = performance.now();
  readonly #before = process.cpuUsage();
  readonly #latencies: Partial<Record<Answered, number[]>> = {};
  readonly #late: number[] = [];
  #registered = 0;
  #registeredWhileSending: number | undefined;
  #sendingMs = 0;
  #calls = 0;
  #busy = 0;
  #unexpected = 0;
  #surprise: string | undefined;

  /** Takes an answer down; tells whether it says that something was registered. */
  note(kind: Exclude<Answered, 'busy'>, ms: number, answer: Buffer): boolean {
    this.#calls++;
    const isSuccess = answer.subarray(0, success.length).equals(success);
    if (!isSuccess && answer.includes(tooBusy)) {
      this.#busy++;
      this.#took('busy', ms);
      return false;
    }
    this.#took(kind, ms);
    if (isSuccess === (kind === 'refused')) {
      this.#unexpected++;
      this.#surprise ??= answer.toString().slice(0, 500);
      return false;
    }
    const isRegistered = isSuccess && kind !== 'read' && kind !== 'login';
    if (isRegistered) this.#registered++;
    return isRegistered;
  }

  #took(kind: Answered, ms: number): void {
    const before = this.#latencies[kind];
    if (before === undefined) this.#latencies[kind] = [ms];
    else before.push(ms);
  }

  late(ms: number): void {
    this.#late.push(ms);
  }

  sendingEnded(): void {
    this.#registeredWhileSending = this.#registered;
    this.#sendingMs = performance.now() - this.#began;
  }

  outcome(): Outcome {
    const { user, system } = process.cpuUsage(this.#before);
    return {
      calls: this.#calls,
      registered: this.#registered,
      registeredWhileSending: this.#registeredWhileSending ?? this.#registered,
      busy: this.#busy,
      unexpected: this.#unexpected,
      surprise: this.#surprise,
      wallMs: performance.now() - this.#began,
      sendingMs: this.#sendingMs,
      cpuMicros: user + system,
      latencies: this.#latencies,
      lateMs: this.#late.length === 0 ? 0 : quantile(this.#late, 0.99),
    };
  }
}
