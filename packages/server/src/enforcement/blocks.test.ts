import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Credentials } from '../organisations/credentials.ts';
import { DeskPortal, type Seat } from '../testing/desk-portal.ts';

/* What a blocked client and a blocked GSTIN hear, and what the rules do about too many refusals. */

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open(
    ...['--block-after-gstin-errors', '3', '--block-after-client-errors', '12'],
  );
});
afterAll(() => portal.close());

const officer = 'officer asha';
const read = `/eicore/v1.03/Invoice/irn/${'0'.repeat(64)}`;
const bills = '/ewaybillapi/v1.03/ewayapi';

async function codeOf(seat: Seat, headers: object = {}) {
  const { text } = await portal.call(read, { headers: { ...seat.headers, ...headers } });
  return JSON.parse(text).ErrorDetails?.[0].ErrorCode;
}

const heldAgainst = async (subject: string) =>
  (await portal.irp.blocks.list()).find((block) => block.subject === subject);

const actsOn = async (subject: string) =>
  (await portal.irp.audit.newest(10, subject)).map(({ act, actor }) => `${act} by ${actor}`);

const mailsTo = async (recipient: string) =>
  (
    await portal.irp.store.db
      .selectFrom('messages')
      .select('kind')
      .where('recipient', '=', recipient)
      .where('channel', '=', 'mail')
      .orderBy('created_at')
      .execute()
  ).map(({ kind }) => kind);

async function mailOf(gstin: string): Promise<string> {
  const row = await portal.irp.store.db
    .selectFrom('taxpayers')
    .select('email')
    .where('gstin', '=', gstin)
    .executeTakeFirstOrThrow();
  return row.email!;
}

/** Refused calls of a GSTIN's, until so many were. */
async function beRefused(seat: Seat, times: number): Promise<void> {
  for (let time = 0; time < times; time++) expect(await codeOf(seat)).toBe('2148');
}

const sweepAt = (days: number) => portal.later(days, () => portal.irp.blockRules.sweep());

test('a blocked GSTIN is let in nowhere, until the block is lifted', async () => {
  const seat = await portal.seat(1, 0);
  const { blocks } = portal.irp;
  expect(await codeOf(seat)).toBe('2148');
  expect(await blocks.block('gstin', seat.gstin, 'A flood of copies', officer)).toBe(true);
  expect(await codeOf(seat)).toBe('3065');
  const bill = await portal.call(bills, { method: 'POST', headers: seat.headers, body: '{}' });
  const { error } = JSON.parse(bill.text);
  expect(JSON.parse(Buffer.from(error, 'base64').toString())).toEqual({ errorCodes: '658' });
  portal.leaveSeats();
  await expect(portal.seat(1, 0)).rejects.toThrow();
  // Whoever is not blocked is let in, under the same client.
  expect(await codeOf(await portal.seat(1, 1))).toBe('2148');
  expect(await heldAgainst(seat.gstin)).toMatchObject({
    ...{ kind: 'gstin', state: 'blocked', reason: 'A flood of copies', actor: officer },
  });
  expect(await blocks.lift('gstin', seat.gstin, 'Corrected', officer)).toBe(true);
  expect(await blocks.lift('gstin', seat.gstin, 'Corrected', officer)).toBe(false);
  expect(await codeOf(seat)).toBe('2148');
  expect(await actsOn(`gstin ${seat.gstin}`)).toEqual([
    `gstin unblocked by ${officer}`,
    `gstin blocked by ${officer}`,
  ]);
  expect(await mailsTo(await mailOf(seat.gstin))).toEqual(['block', 'block lifted']);
});

test('a blocked client hears 1010, and why only with its secret', async () => {
  const seat = await portal.seat(2, 0);
  const { clientId } = portal.clients[2]!;
  const { blocks } = portal.irp;
  expect(await blocks.block('client', 'nobody', 'None such', officer)).toBe(false);
  expect(await heldAgainst('nobody')).toBeUndefined();
  await blocks.block('client', clientId, 'Found in a public repository', officer);
  const accept = 'application/problem+json';
  const told = async (more: object) => {
    const headers = { ...seat.headers, ...more };
    return JSON.parse((await portal.call(read, { headers })).text);
  };
  expect(await told({})).toEqual(await told({ client_secret: 'wrong' }));
  expect((await told({ accept })).errors[0].why).toContain('blocked');
  const unproven = await told({ accept, client_secret: 'wrong' });
  expect(JSON.stringify(unproven)).not.toContain('blocked');
  await blocks.lift('client', clientId, 'It has a new secret', officer);
  expect(await codeOf(seat)).toBe('2148');
  expect(await actsOn(`client ${clientId}`)).toEqual([
    `client unblocked by ${officer}`,
    `client blocked by ${officer}`,
  ]);
});

test('a warning that is lifted unblocks nobody; a block from elsewhere is lifted too', async () => {
  const { blocks, clients } = portal.irp;
  const { clientId } = portal.clients[2]!;
  const stateOf = async () => (await clients.find(clientId))?.state;
  await clients.setBlocked(clientId, true);
  expect(await blocks.blockedElsewhere()).toEqual([clientId]);
  expect(await blocks.warn('client', clientId, 'Many refusals')).toBe(true);
  expect(await blocks.lift('client', clientId, 'Few refusals', officer)).toBe(true);
  expect(await stateOf()).toBe('blocked');
  expect(await blocks.lift('client', clientId, 'Settled by phone', officer)).toBe(true);
  expect([await stateOf(), await blocks.blockedElsewhere()]).toEqual(['active', []]);
  expect(await heldAgainst(clientId)).toMatchObject({
    state: 'lifted',
    reason: 'Settled by phone',
  });
  expect(await blocks.lift('client', clientId, 'Settled by phone', officer)).toBe(false);
  expect(await blocks.lift('client', 'nobody', 'Settled by phone', officer)).toBe(false);
});

test('the operator and the desk know of each other’s blocks', async () => {
  const { store, clock, clients, users, audit, blocks } = portal.irp;
  const operator = new Credentials({ store, clock, clients, users, audit, blocks });
  const { clientId } = portal.clients[2]!;
  const stateOf = async () => (await clients.find(clientId))?.state;
  expect(await operator.setBlocked(clientId, true)).toBe(true);
  expect(await heldAgainst(clientId)).toMatchObject({ state: 'blocked', actor: 'operator' });
  await blocks.lift('client', clientId, 'Settled by phone', officer);
  expect(await stateOf()).toBe('active');
  await blocks.block('client', clientId, 'Found in a public repository', officer);
  expect(await operator.setBlocked(clientId, false)).toBe(true);
  expect([await stateOf(), (await heldAgainst(clientId))?.state]).toEqual(['active', 'lifted']);
  expect((await actsOn(`client ${clientId}`)).slice(0, 2)).toEqual([
    'client unblocked by operator',
    `client blocked by ${officer}`,
  ]);
  for (const isBlocked of [true, false]) {
    expect(await operator.setBlocked('nobody', isBlocked)).toBe(false);
  }
});

test('too many refusals: a warning, days of grace, a block; a lift, and anew', async () => {
  const { blockRules, blocks } = portal.irp;
  const { gstin } = await portal.seat(0, 0);
  await beRefused(await portal.seat(0, 0), 3);
  await sweepAt(0);
  expect(await heldAgainst(gstin)).toBeUndefined();
  await beRefused(await portal.seat(0, 0), 1);
  await Promise.all([blockRules.sweep(), blockRules.sweep()]);
  expect(await heldAgainst(gstin)).toMatchObject({ state: 'warned', actor: 'rule' });
  await sweepAt(1.9);
  expect(await heldAgainst(gstin)).toMatchObject({ state: 'warned' });
  expect(await codeOf(await portal.seat(0, 0))).toBe('2148');
  await sweepAt(2.1);
  await sweepAt(2.2);
  expect(await heldAgainst(gstin)).toMatchObject({
    ...{ state: 'blocked', actor: 'rule' },
    reason: '5 refused calls within 7 days; the limit is 3.',
  });
  portal.leaveSeats();
  await expect(portal.seat(0, 0)).rejects.toThrow();
  const mail = await mailOf(gstin);
  expect(await mailsTo(mail)).toEqual(['block warning', 'block']);
  expect(await actsOn(`gstin ${gstin}`)).toEqual(['gstin blocked by rule', 'gstin warned by rule']);

  await blocks.lift('gstin', gstin, 'The program was corrected', officer);
  await sweepAt(0);
  expect(await heldAgainst(gstin)).toMatchObject({ state: 'lifted', actor: officer });
  await beRefused(await portal.seat(0, 0), 4);
  await sweepAt(0);
  expect(await heldAgainst(gstin)).toMatchObject({ state: 'warned' });
  // A week later those refusals are out of the window.
  await sweepAt(7);
  expect(await heldAgainst(gstin)).toMatchObject({ state: 'lifted', actor: 'rule' });
  expect((await mailsTo(mail)).toSorted()).toEqual(
    ['block warning', 'block', 'block lifted', 'block warning', 'block lifted'].toSorted(),
  );
});

test('refusals of all its GSTINs are the client’s, our own faults are nobody’s', async () => {
  const { clientId } = portal.clients[1]!;
  const { store, blockRules } = portal.irp;
  const countOf = async () => {
    await blockRules.sweep();
    const rows = await store.db
      .selectFrom('error_counts')
      .select('count')
      .where('subject', '=', clientId)
      .execute();
    return rows.reduce((sum, { count }) => sum + count, 0);
  };
  const before = await countOf();
  await beRefused(await portal.seat(1, 0), 1);
  await beRefused(await portal.seat(1, 1), 2);
  expect(await countOf()).toBe(before + 3);
  // A wrong secret may be anybody's; a token that is none is the client's own.
  expect(await codeOf(await portal.seat(1, 0), { client_secret: 'wrong' })).toBe('1010');
  expect(await countOf()).toBe(before + 3);
  expect(await codeOf(await portal.seat(1, 0), { AuthToken: 'x'.repeat(25) })).toBe('1005');
  expect(await countOf()).toBe(before + 4);
  await beRefused(await portal.seat(1, 0), 13 - before - 4);
  await blockRules.sweep();
  expect(await heldAgainst(clientId)).toMatchObject({ kind: 'client', state: 'warned' });
  const seat = await portal.seat(1, 0);
  await sweepAt(2.1);
  expect(await codeOf(seat)).toBe('1010');
});

test('officers set thresholds within bounds, and each change is noted', async () => {
  const { blockRules } = portal.irp;
  const before = await blockRules.current();
  expect(before).toEqual({ gstinErrors: 3, clientErrors: 12, windowDays: 7, graceDays: 2 });
  for (const wrong of [{ graceDays: 61 }, { windowDays: 0 }, { gstinErrors: 1.5 }]) {
    await expect(blockRules.set(wrong, officer)).rejects.toThrow(RangeError);
  }
  const after = await blockRules.set({ gstinErrors: 10, graceDays: 0 }, officer);
  expect(after).toEqual({ ...before, gstinErrors: 10, graceDays: 0 });
  expect(await blockRules.current()).toEqual(after);
  expect(await actsOn('block thresholds')).toEqual([`thresholds changed by ${officer}`]);
  await blockRules.set(before, officer);
});

test('another process heeds a block within a second', async () => {
  const { Blocks } = await import('./blocks.ts');
  const { store, clock, clients, audit, messages, blocks } = portal.irp;
  const other = new Blocks({ store, clock, clients, audit, messages });
  const gstin = '27ZZIRX0001Z1ZO';
  const isLetIn = async () =>
    Promise.resolve()
      .then(() => other.refuseBlocked(gstin))
      .then(
        () => true,
        () => false,
      );
  expect(await isLetIn()).toBe(true);
  await blocks.block('gstin', gstin, 'Malicious', officer);
  await vi.waitFor(async () => expect(await isLetIn()).toBe(false), 1_200);
});
