import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from './testing/desk-portal.ts';

const secret = 'known to both of these portals, and to nobody else';
let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open('--twin-secret', secret);
});
afterAll(() => portal.close());

const codeFor = async (gstin: string): Promise<string> => {
  const caller = { clientId: 'x', userName: 'x', gstin };
  const call = { endpoint: 'get-irn', caller, parameter: '0'.repeat(64), text: '', query: [] };
  const { text } = await portal.call('/twin/calls', {
    ...{ method: 'POST', body: JSON.stringify(call) },
    headers: { authorization: `Bearer ${secret}` },
  });
  return JSON.parse(text).refused.details[0].code;
};

test('a GSTIN that is blocked here is refused when it comes by a twin', async () => {
  const [blocked, free] = portal.clients[0]!.users.map(({ gstin }) => gstin) as [string, string];
  expect(await codeFor(blocked)).toBe('2148');
  await portal.irp.blocks.block('gstin', blocked, 'Too many refusals.', 'officer asha');
  expect(await codeFor(blocked)).toBe('3065');
  expect(await codeFor(free)).toBe('2148');
  await portal.irp.blocks.lift('gstin', blocked, 'They are sorry.', 'officer asha');
  expect(await codeFor(blocked)).toBe('2148');
});
