import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpTransport, IrpClient, type Transport } from '@openirp/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProxy } from '../../../client/test/proxy.ts';
import { writePrivate } from '../profile/private-file.ts';
import { type Desk, desk } from '../testing/desk.ts';
import { irp } from '../testing/irp.ts';

let at: Desk;
let irn: string;
const nobodys = '0'.repeat(64);

beforeAll(async () => {
  at = await desk();
  expect((await at.irp('init', '--from', at.sandboxFile)).code).toBe(0);
  irn = await at.register('P/1');
});

afterAll(() => at.stop());

describe('irp get', () => {
  test('shows an invoice and verifies its signatures', async () => {
    const { code, out, err } = await at.irp('get', irn.toUpperCase());
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^INV P\/1 of \d\d\/\d\d\/\d{4}\n {2}status +ACT, in force\n/);
    expect(out).toContain(irn);
    expect(out).toMatch(/signatures +good: signed by NIC Sandbox, key [0-9A-F]{40}\n/);
  });

  test('prints and writes the answer just as it was opened', async () => {
    const file = join(at.folder, 'answer.json');
    const answer = `${JSON.stringify(await at.client.getByIrn(irn))}\n`;
    expect((await at.irp('get', irn, '--json', '--out', file)).out).toBe(answer);
    expect(readFileSync(file, 'utf8')).toBe(answer);
  });

  test('finds by document, in either way to write a date', async () => {
    const { out } = await at.irp('get', irn);
    const [, date = ''] = /of (\S+)/.exec(out) ?? [];
    const iso = date.split('/').reverse().join('-');
    expect((await at.irp('get', '--doc', `INV:P/1:${date}`)).out).toBe(out);
    expect((await at.irp('get', '--doc', `inv:p/1:${iso}`)).out).toBe(out);
  });

  test('says when a signature is not good', async () => {
    const other = await desk();
    try {
      const file = join(at.folder, 'other.pem');
      writeFileSync(file, other.portal.sandbox!.signingCertificatePem);
      const { clients, apiBaseUrl } = at.portal.sandbox!;
      const { clientId, clientSecret, users } = clients[0]!;
      const { gstin, userName, password } = users[0]!;
      const made = await at.irpWith(
        { IRP_CLIENT_SECRET: clientSecret, IRP_PASSWORD: password },
        ...['init', '--profile', 'doubtful', '--url', apiBaseUrl, '--client-id', clientId],
        ...['--gstin', gstin, '--user-name', userName, '--signing-certificate', file],
      );
      expect(made.code).toBe(0);
      const { code, err } = await at.irp('get', irn, '--profile', 'doubtful');
      expect(code).toBe(1);
      expect(err).toContain('NOT GOOD');
    } finally {
      await other.stop();
    }
  });
});

describe('a refusal', () => {
  test('is told with code, text, cause and cure, and by the exit code', async () => {
    const { code, out, err } = await at.irp('get', nobodys);
    expect([code, out]).toEqual([4, '']);
    expect(err).toContain('2148  Requested IRN data is not available');
    expect(err).toMatch(/cause +No such IRN is held here/);
    expect(err).toMatch(/cure +Check the IRN/);
  });

  test('is JSON with --json, on standard error', async () => {
    const { code, out, err } = await at.irp('get', nobodys, '--json');
    expect([code, out]).toEqual([4, '']);
    const { error } = JSON.parse(err);
    expect(error.kind).toBe('refused');
    expect(error.details[0]).toMatchObject({ code: '2148', cure: expect.any(String) });
  });
});

describe('irp ewb and irp cancel', () => {
  let ewb: string;

  test('make and read an e-way bill, and tell what comes beside the answer', async () => {
    const truck = ['--mode', 'road', '--vehicle', 'KA01AB1234', '--vehicle-type', 'regular'];
    const made = await at.irp('ewb', 'generate', irn, ...truck);
    expect([made.code, made.err]).toEqual([0, expect.stringMatching(/^EWBPPD: .*KM\n$/)]);
    ewb = /^E-way bill (\d{12})\n/.exec(made.out)![1]!;
    expect(made.out).toMatch(/validity +valid till \d{4}-/);
    expect((await at.irp('ewb', 'get', irn)).out).toContain(`E-way bill ${ewb}\n`);
    expect(JSON.parse((await at.irp('ewb', 'get', irn, '--json')).out).EwbNo).toBe(Number(ewb));
  });

  test('cancel in the order that the portal asks for, each with its own code of a reason', async () => {
    const why = ['--reason', 'data-entry', '--remark', 'wrong vehicle', '--yes'];
    expect((await at.irp('cancel', irn, ...why)).err).toContain('2230');
    const bill = await at.irp('ewb', 'cancel', ewb, ...why);
    expect([bill.code, bill.out]).toEqual([0, expect.stringContaining(ewb)]);
    const invoice = await at.irp('cancel', irn, ...why, '--json');
    expect(JSON.parse(invoice.out)).toEqual({ Irn: irn, CancelDate: expect.any(String) });
    expect((await at.irp('get', irn)).out).toMatch(/status +CNL, cancelled/);
    const found = await at.portal.irp.store.db
      .selectFrom('cancellations')
      .select('reason')
      .executeTakeFirstOrThrow();
    expect(found.reason).toBe('2');
    const again = await at.irp('cancel', irn, ...why);
    expect([again.code, again.err]).toEqual([4, expect.stringContaining('9999')]);
  });

  test('do not cancel unasked', async () => {
    const other = await at.register('P/2');
    const { code, err } = await at.irp('cancel', other, '--reason', '1', '--remark', 'twice');
    expect(code).toBe(2);
    expect(err).toContain('--yes');
    expect((await at.client.getByIrn(other)).Status).toBe('ACT');
  });
});

test('irp gstin shows a taxpayer, and prints the plain answer', async () => {
  const gstin = at.portal.sandbox!.counterparties.cancelled[0]!;
  const { code, out } = await at.irp('gstin', 'get', gstin.toLowerCase());
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^GSTIN ${gstin}\\n {2}status +CNL, cancelled\\n`));
  const synced = await at.irp('gstin', 'sync', gstin, '--json');
  expect(JSON.parse(synced.out)).toEqual(await at.client.getGstin(gstin));
});

test('irp login tells of the token and the clock, and shows no token', async () => {
  const { code, out } = await at.irp('login');
  expect(code).toBe(0);
  expect(out).toMatch(/token ends +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d IST, in \d+ minutes\n/);
  expect(out).toMatch(/portal's clock +the same as this machine's\n/);
  const { tokenExpiry } = JSON.parse((await at.irp('login', '--json')).out);
  expect(out).toContain(tokenExpiry);
});

test.each([
  [['get'], 'by its IRN or with --doc'],
  [['get', 'abc'], '64 hexadecimal digits'],
  [['get', '--doc', 'INV:A/1:31/02/2026'], 'dd/mm/yyyy or yyyy-mm-dd'],
  [['get', '--doc', 'BIL:A/1:01/02/2026'], 'TYPE:NUMBER:DATE'],
  [['cancel', nobodys, '--reason', 'boredom', '--remark', 'x'], 'Allowed choices are duplicate'],
  [['cancel', nobodys, '--reason', '1'], '--remark'],
  [['ewb', 'cancel', '12', '--reason', '1', '--remark', 'x'], '12 digits'],
  [['ewb', 'generate', nobodys, '--distance', 'far'], 'whole kilometres'],
  [['gstin', 'get', '29'], '15 characters'],
  [['login', '--profile', 'a', '--sandbox', 'b'], 'cannot be used with'],
])('irp %j is a wrong call', async (args, reason) => {
  const { code, out, err } = await at.irp(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(reason);
});

test('a lost answer is no refusal: the outcome is unknown, and says so', async () => {
  const proxy = await startProxy(at.portal.publicUrl);
  try {
    const profile = JSON.parse(readFileSync(join(at.profiles, 'default.json'), 'utf8'));
    const servers = [{ url: proxy.url }];
    writePrivate(join(at.profiles, 'cut.json'), JSON.stringify({ ...profile, servers }));
    const third = await at.register('P/3');
    proxy.fate = (path) => (path.endsWith('/Cancel') ? 'cut after' : 'pass');
    const why = ['--reason', '4', '--remark', 'x', '--yes', '--profile', 'cut'];
    const { code, err } = await at.irp('cancel', third, ...why);
    expect(code).toBe(5);
    expect(err).toContain('It may have been carried out all the same.');
    expect((await at.client.getByIrn(third)).Status).toBe('CNL');
  } finally {
    proxy.close();
  }
});

test('the program itself ends so, without colours and stacks', async () => {
  const { code, out, err } = await irp('get', nobodys, '--sandbox', at.sandboxFile);
  expect([code, out]).toEqual([4, '']);
  expect(err).toContain('2148');
  expect(err).not.toContain('\u001b');
  expect(err).not.toContain('\n    at ');
  at.printed.push(out, err);
});

/** The token that the portal gives to the user of the profile: within its life, always the same. */
async function token(): Promise<string> {
  const { publicUrl, sandbox } = at.portal;
  const { users, ...ids } = sandbox!.clients[0]!;
  let seen = '';
  const send = httpTransport();
  const transport: Transport = async (request) => {
    const reply = await send(request);
    seen = JSON.parse(reply.text).Data.AuthToken;
    return reply;
  };
  const { authPublicKeyPem } = sandbox!;
  const who = { ...ids, ...users[0]!, authPublicKeyPem, baseUrl: publicUrl };
  await new IrpClient({ ...who, transport }).authenticate();
  return seen;
}

test('no secret was printed by any of these', async () => {
  const printed = at.printed.join('\n');
  expect(printed.length).toBeGreaterThan(5000);
  const secrets = at.portal.sandbox!.clients.flatMap(({ clientSecret, users }) => [
    clientSecret,
    ...users.map(({ password }) => password),
  ]);
  const own = await token();
  expect(own).toMatch(/^\w{25}$/);
  for (const secret of [...secrets, own]) expect(printed).not.toContain(secret);
});
