import { afterAll, beforeAll, expect, test } from 'vitest';
import { counterparties } from '../control/world.ts';
import { DeskPortal } from '../testing/desk-portal.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const company = 'ZZIRX0001Z';
const { regular, sez, composition, isd } = counterparties();
const pans = [...regular, ...sez, ...composition, ...isd].map((gstin) => gstin.slice(2, 12));

/** How many mails of sister concerns went out. */
async function mails(): Promise<Record<string, number>> {
  const rows = await portal.irp.store.db
    .selectFrom('messages')
    .select('kind')
    .where('kind', 'like', 'sister concern %')
    .execute();
  const byKind = Map.groupBy(rows, ({ kind }) => kind.replace('sister concern ', ''));
  return Object.fromEntries([...byKind].map(([kind, some]) => [kind, some.length]));
}

test('a company writes to one PAN once a day, and lists so many a day', async () => {
  const { sisterConcerns } = portal.irp;
  const [first, ...others] = pans as [string, ...string[]];
  for (let round = 0; round < 3; round++) {
    expect(await sisterConcerns.add(company, first)).toBe('added');
    expect(await sisterConcerns.remove(company, first)).toBe(0);
  }
  expect(await mails()).toEqual({ listed: 1, removed: 1 });
  const outcomes: string[] = [];
  for (const pan of others.slice(0, 20)) outcomes.push(await sisterConcerns.add(company, pan));
  expect(outcomes.filter((one) => one === 'added')).toHaveLength(17);
  expect(outcomes.slice(17)).toEqual(['too many today', 'too many today', 'too many today']);
  expect(await mails()).toEqual({ listed: 18, removed: 1 });
  await portal.later(1.01, async () => {
    expect(await sisterConcerns.add(company, first)).toBe('added');
  });
  expect(await mails()).toEqual({ listed: 19, removed: 1 });
});
