import { afterAll, beforeAll, expect, test } from 'vitest';
import { counterparties } from '../control/world.ts';
import { DeskPortal } from '../testing/desk-portal.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const company = 'ZZIRX0001Z';
const gstin = counterparties().regular[1]!;
const sister = gstin.slice(2, 12);

test('a sister concern does not unfreeze while the company takes it off its list', async () => {
  const { sisterConcerns, gstinUsers, users, clock } = portal.irp;
  const { clientId } = portal.clients[0]!;
  const user = { userName: 'API_sister', password: 'Example@1', gstin, clientId };
  expect(await users.addOne(user, clock.now())).toBe('added');
  for (let round = 0; round < 8; round++) {
    expect(await sisterConcerns.add(company, sister)).toBe('added');
    await gstinUsers.setFrozen(sister, user.userName, true);
    const [outcome] = await Promise.all([
      gstinUsers.setFrozen(sister, user.userName, false),
      later(round).then(() => sisterConcerns.remove(company, sister)),
    ]);
    expect(['done', 'not served']).toContain(outcome);
    expect((await users.find(user.userName))?.isFrozen, `round ${round}`).toBe(true);
  }
});

/** So many turns of the event loop later. */
async function later(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
}
