import type { Leftovers } from '../machine/leftovers.ts';
import { Talker } from '../machine/talker.ts';
import type { Portal, Signer } from '../portal/start-portal.ts';
import type { Order, Outcome } from './order.ts';

/**
 * Threads that collect the generator's garbage would take the portal's cores for milliseconds, and
 * calls would be sent late.
 */
const quietHeap = ['--single-threaded-gc', '--max-semi-space-size=64'];

/** The load on a portal, in a process of its own. */
export class Generator implements Disposable {
  readonly #talker: Talker;

  private constructor(talker: Talker) {
    this.#talker = talker;
  }

  /** Starts one whose users belong to the sandbox's clients of some categories, and signs them in. */
  static async start(
    { sandboxFile }: Portal,
    leftovers: Leftovers,
    { categories = ['TXP', 'GSP'], signer = 'rsa' as Signer } = {},
  ): Promise<Generator> {
    const args = [sandboxFile, categories.join(','), signer];
    return new Generator(await Talker.start('load/generator.ts', args, leftovers, quietHeap));
  }

  /** Has an order carried out. `onBegin` runs when everything is prepared, just before the first call. */
  async run(order: Order, onBegin: () => void = () => {}): Promise<Outcome> {
    await this.prepare(order);
    onBegin();
    return this.begin();
  }

  async prepare(order: Order): Promise<void> {
    await this.#talker.ask<'made'>(order);
  }

  /** Begins what is prepared. Throws when answers are not what they should be. */
  async begin(): Promise<Outcome> {
    this.#talker.say('go');
    const outcome = await this.#talker.hear<Outcome>();
    if (outcome.unexpected > 0) {
      throw new Error(`${outcome.unexpected} unexpected answers, such as ${outcome.surprise}`);
    }
    return outcome;
  }

  [Symbol.dispose](): void {
    this.#talker[Symbol.dispose]();
  }
}

/** Has two orders carried out beside each other, which begin at the same moment. */
export async function runTogether(
  ...pairs: readonly [Pair, Pair]
): Promise<[first: Outcome, second: Outcome]> {
  for (const [generator, order] of pairs) await generator.prepare(order);
  const [first, second] = pairs.map(([generator]) => generator.begin());
  return Promise.all([first!, second!]);
}

type Pair = readonly [Generator, Order];
