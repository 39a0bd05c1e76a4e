import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { databaseUrlOf } from '../../src/testing/databases.ts';
import { DeskPortal } from '../../src/testing/desk-portal.ts';
import { exceptionOf } from '../../src/testing/names-seller.ts';
import { type Asked, askEverything, expectSellersNamed, type Statement } from '../seller-named.ts';

let portal: DeskPortal;
let asked: Asked;
beforeAll(async () => {
  const given: Statement[] = [];
  const before = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...sent: unknown[]
  ) {
    const [query, values] = sent as [string | pg.QueryConfig, unknown[]?];
    given.push(
      typeof query === 'string'
        ? { sql: query, values: values ?? [] }
        : { sql: query.text, values: query.values ?? [] },
    );
    return before.apply(this, sent as never) as never;
  });
  portal = await DeskPortal.open();
  asked = await askEverything(portal, () => given);
  spy.mockRestore();
});
afterAll(() => portal.close());

test('every statement on the road names the seller', () => {
  expectSellersNamed(asked);
});

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

const relationsOf = ({ Plans = [], ...node }: Plan): string[] => [
  ...(node['Relation Name'] === undefined || node['Actual Loops'] === 0
    ? []
    : [node['Relation Name']]),
  ...Plans.flatMap(relationsOf),
];

/** Partitions of the invoices that a statement looks into, by year. */
async function partsByYear(client: pg.Client, { sql, values }: Statement) {
  const { rows } = await client.query(
    `explain (analyze, timing off, costs off, format json) ${sql}`,
    [...values],
  );
  const parts = relationsOf(rows[0]['QUERY PLAN'][0].Plan).flatMap((relation) => {
    const [, year, part] = /^invoices_(\d{4})_(\d+)$/.exec(relation) ?? [];
    return year === undefined ? [] : [{ year, part: part! }];
  });
  return Map.groupBy(parts, ({ year }) => year);
}

/** As PostgreSQL plans a statement for its values, and as it does once for all values. */
const planners = ['force_custom_plan', 'force_generic_plan'];

test.for(planners)('no statement looks into two partitions of a year: %s', async (planner) => {
  const client = new pg.Client({ connectionString: await databaseUrlOf(portal.folder) });
  await client.connect();
  try {
    await client.query(`set plan_cache_mode = ${planner}`);
    const reads = Object.values(asked)
      .flat()
      .filter(({ sql }) => /^\s*select/i.test(sql) && /\binvoices\b/.test(sql));
    let looked = 0;
    for (const statement of reads) {
      const years = await partsByYear(client, statement);
      if (exceptionOf(statement.sql) !== undefined) continue;
      for (const [year, parts] of years) {
        expect(new Set(parts.map(({ part }) => part)).size, `${year}: ${statement.sql}`).toBe(1);
        looked++;
      }
      // Whoever names the year looks into no other.
      if (/financial_year"? = \$/.test(statement.sql)) expect(years.size, statement.sql).toBe(1);
    }
    expect(looked).toBeGreaterThan(5);
  } finally {
    await client.end();
  }
});
