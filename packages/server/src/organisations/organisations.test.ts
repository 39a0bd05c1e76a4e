import { afterAll, beforeAll, expect, test } from 'vitest';
import { counterparties } from '../control/world.ts';
import { DeskPortal } from '../testing/desk-portal.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

/** One PAN in ten states. */
const group = 'ZZIRX3001Z';

test('whoever signed for a lapsed registration does not speak for the PAN', async () => {
  const { organisations, taxpayers, store } = portal.irp;
  const [, { gstin }] = (await organisations.entriesOf(group)) as [unknown, { gstin: string }];
  const contacts = { mobile: '5550099999', email: 'former@branch.example' };
  await store.db.updateTable('taxpayers').set(contacts).where('gstin', '=', gstin).execute();
  const matched = () =>
    Promise.all([group, gstin].map((subject) => organisations.match({ subject, ...contacts })));
  const own = { pan: group, gstin };
  expect(await matched()).toEqual([own, own]);
  await taxpayers.change(gstin, { status: 'SUS' });
  expect(await matched()).toEqual([own, own]);
  for (const status of ['CNL', 'INA', 'PRO'] as const) {
    await taxpayers.change(gstin, { status });
    expect(await matched()).toEqual([undefined, undefined]);
  }
});

test('nobody speaks for a PAN that is cancelled', async () => {
  const gstin = counterparties().cancelled[0]!;
  const contacts = (await portal.irp.organisations.contactsOf(gstin))!;
  const subject = gstin.slice(2, 12);
  expect(await portal.irp.organisations.match({ subject, ...contacts })).toBeUndefined();
});
