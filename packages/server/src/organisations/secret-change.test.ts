import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

/** A party of the sandbox that has a client, and that client. */
async function partyWithClient(number: number) {
  const { organisations, clients } = portal.irp;
  const { clientId, clientSecret } = portal.clients[number]!;
  const { pan, secretMark } = (await clients.find(clientId))!;
  const [entry] = await organisations.entriesOf(pan!);
  return { party: { pan: pan!, gstin: entry?.gstin ?? '' }, clientId, clientSecret, secretMark };
}

test('nobody changes the secret of a blocked client, or of another organisation', async () => {
  const { party, clientId, clientSecret, secretMark } = await partyWithClient(0);
  const { organisations, clients } = portal.irp;
  const change = { clientId, secretMark, overlapMs: 0 };
  expect(await organisations.newSecret({ ...party, pan: 'ZZIRX9999Z' }, change)).toBeUndefined();
  await clients.setBlocked(clientId, true);
  expect(await organisations.newSecret(party, change)).toBeUndefined();
  expect(await organisations.newSecretBy('API_any', change)).toBeUndefined();
  await clients.setBlocked(clientId, false);
  expect(await clients.isSecretOf(clientId, clientSecret)).toBe(true);
});

test('without its audit entry and mail a secret does not change', async () => {
  const { party, clientId, clientSecret, secretMark } = await partyWithClient(0);
  const { organisations, clients, store } = portal.irp;
  const change = { clientId, secretMark, overlapMs: 0 };
  const { schema } = store.db;
  for (const table of ['audit_log', 'messages']) {
    await schema.alterTable(table).renameTo('away').execute();
    await expect(organisations.newSecret(party, change)).rejects.toThrow();
    await expect(organisations.newSecretBy('API_any', change)).rejects.toThrow();
    await schema.alterTable('away').renameTo(table).execute();
  }
  expect(await clients.isSecretOf(clientId, clientSecret)).toBe(true);
  expect((await clients.find(clientId))?.secretMark).toBe(secretMark);
  const noted = await portal.irp.audit.newest(1, `client ${clientId}`);
  expect(noted[0]?.act).not.toBe('client secret changed');
  expect(await organisations.newSecret(party, change)).toHaveLength(20);
});
