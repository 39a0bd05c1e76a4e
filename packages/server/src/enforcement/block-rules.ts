import { istDay } from '@openirp/core';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Block, BlockKind, Blocks } from './blocks.ts';
import type { ErrorCounts } from './error-counts.ts';

/** After how many refusals, within how many days, somebody is warned, and blocked how much later. */
export interface BlockThresholds {
  /** Of one GSTIN, and of one client; 0 for never. */
  readonly gstinErrors: number;
  readonly clientErrors: number;
  readonly windowDays: number;
  readonly graceDays: number;
}

/** What each threshold may be, both ends included. */
export const thresholdRanges: Readonly<Record<keyof BlockThresholds, readonly [number, number]>> = {
  gstinErrors: [0, 1_000_000_000],
  clientErrors: [0, 1_000_000_000],
  windowDays: [1, 365],
  graceDays: [0, 60],
};

/** The row of the table `settings`. */
const setting = 'block thresholds';
const dayMs = 86_400_000;

export interface BlockRuleParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly blocks: Blocks;
  readonly counts: ErrorCounts;
  /** In force until officers set others. */
  readonly byDefault: BlockThresholds;
}

/** The rules by which clients and GSTINs are warned and blocked. */
export class BlockRules {
  readonly #parts: BlockRuleParts;

  constructor(parts: BlockRuleParts) {
    this.#parts = parts;
  }

  /** The thresholds in force. */
  async current(db: Store['db'] = this.#parts.store.db): Promise<BlockThresholds> {
    const row = await db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', setting)
      .executeTakeFirst();
    return { ...this.#parts.byDefault, ...(row && JSON.parse(row.value)) };
  }

  /** Sets thresholds; those left out stay as they are. Throws a RangeError when one cannot be. */
  async set(values: Partial<BlockThresholds>, actor: string): Promise<BlockThresholds> {
    for (const name of Object.keys(thresholdRanges) as (keyof BlockThresholds)[]) {
      const [min, max] = thresholdRanges[name];
      const value = values[name] ?? min;
      if (!Number.isInteger(value) || value < min || value > max) {
        throw new RangeError(`${name} must be a whole number from ${min} to ${max}`);
      }
    }
    const { store, audit } = this.#parts;
    return store.db.transaction().execute(async (db) => {
      const before = await this.current(db);
      const { gstinErrors, clientErrors, windowDays, graceDays } = { ...before, ...values };
      const after = { gstinErrors, clientErrors, windowDays, graceDays };
      const value = JSON.stringify(after);
      await db
        .insertInto('settings')
        .values({ name: setting, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
      const subject = 'block thresholds';
      await audit.note(
        { actor, act: 'thresholds changed', subject, details: { before, after } },
        db,
      );
      return after;
    });
  }

  /**
   * Warns who is over a threshold, blocks who still is when the days of grace are over, and lifts the
   * warnings of the others. Whatever another process does at the same moment is done once.
   */
  async sweep(): Promise<void> {
    const { blocks, clock, counts } = this.#parts;
    await counts.flush();
    const now = clock.now();
    const thresholds = await this.current();
    const over = await this.#over(thresholds, now);
    const held = await blocks.list();
    const stateOf = new Map(held.map((block) => [keyOf(block), block.state]));
    for (const excess of over.values()) {
      if ((stateOf.get(keyOf(excess)) ?? 'lifted') !== 'lifted') continue;
      await blocks.warn(excess.kind, excess.subject, reasonOf(excess, thresholds));
    }
    for (const block of held) {
      if (block.state !== 'warned') continue;
      await this.#settle(block, over.get(keyOf(block)), thresholds, now);
    }
    await counts.forgetBefore(istDay(now - thresholdRanges.windowDays[1] * dayMs));
  }

  async #settle(
    block: Block,
    excess: Excess | undefined,
    thresholds: BlockThresholds,
    now: number,
  ): Promise<void> {
    const { blocks } = this.#parts;
    if (excess === undefined) {
      await blocks.settleWarning(block, 'lifted', 'The refusals have become few enough.');
    } else if (now - block.since >= thresholds.graceDays * dayMs) {
      await blocks.settleWarning(block, 'blocked', reasonOf(excess, thresholds));
    }
  }

  async #over(thresholds: BlockThresholds, now: number): Promise<ReadonlyMap<string, Excess>> {
    const since = istDay(now - (thresholds.windowDays - 1) * dayMs);
    const found = await Promise.all(
      (['gstin', 'client'] as const).map(async (kind) => {
        const threshold = kind === 'gstin' ? thresholds.gstinErrors : thresholds.clientErrors;
        if (threshold === 0) return [];
        const sums = await this.#parts.counts.above(kind, threshold, since);
        return sums.map((sum) => ({ kind, threshold, ...sum }));
      }),
    );
    return new Map(found.flat().map((excess) => [keyOf(excess), excess]));
  }
}

/** Who has too many refusals. */
interface Excess {
  readonly kind: BlockKind;
  readonly subject: string;
  readonly threshold: number;
  readonly count: number;
}

const keyOf = ({ kind, subject }: { kind: BlockKind; subject: string }) => `${kind} ${subject}`;

const reasonOf = ({ count, threshold }: Excess, { windowDays }: BlockThresholds): string =>
  `${count} refused calls within ${windowDays} ${windowDays === 1 ? 'day' : 'days'}; the limit is ` +
  `${threshold}.`;
