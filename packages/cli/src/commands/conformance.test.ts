import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from '../testing/desk.ts';

let at: Desk;

beforeAll(async () => {
  at = await desk();
});
afterAll(() => at.stop());

const conformance = (...args: string[]) =>
  at.irp('conformance', '--sandbox', at.sandboxFile, ...args);

test('tells done and asked, practices and what is missing, and ends with 3', async () => {
  const irn = await at.register('C/1');
  await at.client.getByIrn(irn);
  const { code, out, err } = await conformance();
  expect([code, err]).toEqual([3, '']);
  expect(out).toMatch(/Generate IRN +1\/100 +0\/50/);
  expect(out).toMatch(/Get e-Invoice by IRN +1\/30 +0\/10/);
  expect(out).toContain('Generate IRN: 99 successful, 50 failed');
  expect(out).toContain('Tokens are used again');
  expect(out).toContain('Log in once');
});

test('has the same as JSON, and the reports in files that say they are drafts', async () => {
  const [signed, pdf, xlsx] = ['r.jws', 'r.pdf', 'r.xlsx'].map((name) => join(at.folder, name));
  const files = ['--signed', signed!, '--pdf', pdf!, '--xlsx', xlsx!];
  const { code, out } = await conformance('--json', ...files);
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ isComplete: false, isCounting: true });
  expect(readFileSync(pdf!, 'latin1').startsWith('%PDF')).toBe(true);
  expect(readFileSync(xlsx!, 'latin1').startsWith('PK')).toBe(true);
  const [, payload = ''] = readFileSync(signed!, 'utf8').split('.');
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    sub: JSON.parse(readFileSync(at.sandboxFile, 'utf8')).clients[0].clientId,
    complete: false,
  });
});

test('a wrong secret is refused with its code, and no secret is printed', async () => {
  await at.irp('init', '--from', at.sandboxFile);
  const refused = await at.irpWith({ IRP_CLIENT_SECRET: 'somebody elses' }, 'conformance');
  expect(refused.code).toBe(4);
  expect(refused.err).toContain('1010');
  const { clients } = JSON.parse(readFileSync(at.sandboxFile, 'utf8'));
  for (const text of at.printed) expect(text).not.toContain(clients[0].clientSecret);
});

test('watches until the plan is done, and ends with 0', async () => {
  const watching = conformance('--watch');
  const { clients } = JSON.parse(readFileSync(at.sandboxFile, 'utf8'));
  const apis = ['auth', 'generate-irn', 'cancel-irn', 'generate-ewb', 'get-irn', 'get-gstin'];
  const done = apis.flatMap((endpoint) =>
    ['', '2148'].map((code) => ({
      ...{ client_id: clients[0].clientId, endpoint, code, count: 100, sample: null },
      ...{ first_at: 0, last_at: 0 },
    })),
  );
  const { db } = at.portal.irp.store;
  await db
    .insertInto('test_counts')
    .values(done)
    .onConflict((conflict) =>
      conflict.columns(['client_id', 'endpoint', 'code']).doUpdateSet({ count: 100 }),
    )
    .execute();
  const { code, out } = await watching;
  expect(code).toBe(0);
  expect(out).toContain('The plan is done');
});
