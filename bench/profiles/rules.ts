import type { Bench } from '../bench.ts';
import { Signers } from '../limits/signers.ts';
import type { Findings } from '../report/result.ts';
import { checking } from './checking.ts';
import { loopBlocks } from './loop-blocks.ts';

/** What checking costs, and how long a portal that does it hears nobody else. */
export async function rules(bench: Bench): Promise<Findings> {
  using signers = await Signers.start(bench.leftovers);
  bench.tell('rules: checking');
  const { table, longestMicros } = checking(2 * (await signers.microsEach()));
  const blocks = await loopBlocks(bench);
  return {
    settings: {},
    tables: [table, blocks.table],
    verdicts: [
      {
        what: 'checking a 1 000-line invoice, CPU',
        goal: { most: 40 },
        unit: 'ms',
        value: longestMicros / 1000,
      },
      {
        what: 'longest block of the event loop while such are registered, CPU',
        goal: { most: 50 },
        unit: 'ms',
        value: blocks.longestMs,
      },
    ],
  };
}
