import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterAll, expect, test, vi } from 'vitest';
import { DeskPortal } from '../src/testing/desk-portal.ts';
import { askEverything, expectSellersNamed, type Statement } from './seller-named.ts';

type Run = (this: StatementSync, ...values: unknown[]) => unknown;

const given: Statement[] = [];
const prototype = StatementSync.prototype as unknown as Record<'run' | 'get' | 'all', Run>;
for (const verb of ['run', 'get', 'all'] as const) {
  const before = prototype[verb];
  vi.spyOn(prototype, verb).mockImplementation(function (this: StatementSync, ...values) {
    given.push({ sql: this.sourceSQL, values });
    return before.apply(this, values);
  });
}
afterAll(() => vi.restoreAllMocks());

test('every statement on the road names the seller', async () => {
  const portal = await DeskPortal.open();
  try {
    const asked = await askEverything(portal, () => given);
    expectSellersNamed(asked);
    const database = new DatabaseSync(`${portal.folder}/irp.sqlite`, { readOnly: true });
    const all = Object.values(asked).flat();
    for (const sql of new Set(all.map((statement) => statement.sql))) {
      if (/^\s*insert/i.test(sql)) continue;
      const plan = database.prepare(`explain query plan ${sql}`).all();
      // None reads a table from end to end.
      expect(plan.map(({ detail }) => detail).join('; '), sql).not.toMatch(/\bSCAN\b/);
    }
    database.close();
  } finally {
    await portal.close();
  }
});
