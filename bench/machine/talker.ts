import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Leftovers } from './leftovers.ts';
import { cpuMicrosOf } from './process-tree.ts';

const bench = join(import.meta.dirname, '..');

/** A child of the bench that answers messages with messages. */
export class Talker implements Disposable {
  readonly #child: ChildProcess;
  readonly #forget: () => void;
  readonly #heard: unknown[] = [];
  #hears: { resolve: (message: unknown) => void; reject: (error: Error) => void } | undefined;

  private constructor(child: ChildProcess, name: string, leftovers: Leftovers) {
    this.#child = child;
    this.#forget = leftovers.keep(() => child.kill('SIGKILL'));
    child.on('message', (message) => {
      if (this.#hears === undefined) this.#heard.push(message);
      else this.#hears.resolve(message);
      this.#hears = undefined;
    });
    child.on('exit', (code, signal) => {
      this.#hears?.reject(new Error(`${name} ended (${signal ?? code})`));
    });
  }

  /**
   * Starts a file of the bench, with flags for Node; resolves when its child has said that it is ready.
   */
  static async start(
    file: string,
    args: readonly string[],
    leftovers: Leftovers,
    nodeFlags: readonly string[] = [],
  ): Promise<Talker> {
    const execArgv = [...process.execArgv, ...nodeFlags];
    const talker = new Talker(fork(join(bench, file), args, { execArgv }), file, leftovers);
    await talker.hear();
    return talker;
  }

  /** CPU time of the child so far. */
  get cpuMicros(): number {
    return cpuMicrosOf(this.#child.pid!);
  }

  async ask<T>(message: object | number | string): Promise<T> {
    this.say(message);
    return this.hear<T>();
  }

  hear<T>(): Promise<T> {
    if (this.#heard.length > 0) return Promise.resolve(this.#heard.shift() as T);
    return new Promise<unknown>((resolve, reject) => {
      this.#hears = { resolve, reject };
    }) as Promise<T>;
  }

  say(message: object | number | string): void {
    this.#child.send(message);
  }

  /** Resolves when the child has ended. */
  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this[Symbol.dispose]();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await ended;
  }

  [Symbol.dispose](): void {
    this.#hears = undefined;
    this.#child.kill('SIGKILL');
    this.#forget();
  }
}
