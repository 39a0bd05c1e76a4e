import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begunInDayMax } from '../src/applications/start.ts';
import type { Visitor } from '../src/testing/visitor.ts';
import { type Applicant, completeData, fieldsOf, Offices, pdfFile } from './applicants.ts';

/* What nobody should be able to put into an application. */

let offices: Offices;
let who: Applicant;
let applicant: Visitor;
let id: string;

beforeAll(async () => {
  offices = await Offices.open();
  who = offices.fresh();
  applicant = await offices.applicant(who);
  id = await offices.begin(applicant);
});
afterAll(() => offices.close());

async function send(fields: Readonly<Record<string, string | File>>, act = 'save') {
  const { revision } = await offices.now(id);
  return applicant.post(`/applications/${id}`, { revision, act, ...fields });
}
const filesOf = () => offices.production.irp.applications.files(id);

describe('an address', () => {
  test.each([
    '10.0.0.1',
    '127.0.0.1',
    '08.8.8.8',
    '8.8.8.8:443',
    '::1',
    '<script>alert(1)</script>',
  ])('%s is told beside its field and not stored', async (address) => {
    const { status, text } = await send({ 'addresses-1': '103.21.58.1', 'addresses-3': address });
    expect(status).toBe(422);
    expect(text).toMatch(
      /id="addresses-1" name="addresses-1" aria-describedby="addresses-1-error" aria-invalid="true"/,
    );
    expect(text).not.toContain('<script>alert');
    expect(JSON.parse((await offices.now(id)).data).addresses).toEqual([]);
  });

  test('twice, or a fifth one, neither', async () => {
    const addresses = ['103.21.58.1', '103.21.58.2', '103.21.58.3', '103.21.58.4', '103.21.58.5'];
    const five = await send(fieldsOf({ ...completeData, addresses }));
    expect(five.status).toBe(422);
    expect(five.text).toContain('At most four addresses');
    const twice = await send({ 'addresses-0': '103.21.58.1', 'addresses-1': '103.21.58.1' });
    expect(twice.text).toContain('stands here twice');
  });

  test('that came into the store by another way is found at the submission', async () => {
    const { store } = offices.production.irp;
    await send({ ...fieldsOf(completeData), pdf: pdfFile() });
    const { data } = await offices.now(id);
    const addresses = ['103.21.58.1', '10.0.0.1', '103.21.58.3', '103.21.58.4', '103.21.58.5'];
    const changed = JSON.stringify({ ...JSON.parse(data), addresses });
    await store.db
      .updateTable('applications')
      .set({ data: changed })
      .where('id', '=', id)
      .execute();
    const { revision } = await offices.now(id);
    const actor = { role: 'applicant', pan: who.pan } as const;
    const asked = { id, revision: Number(revision), actor };
    expect(await offices.production.irp.applications.submit(asked)).toEqual({
      refused: 'faulty',
      faults: { 'addresses-1': 'not public', 'addresses-4': 'too many' },
    });
    await store.db.updateTable('applications').set({ data }).where('id', '=', id).execute();
  });
});

test.each([
  ['manager-email', 'asha@localhost', 'This is no e-mail address.'],
  ['manager-email', 'asha@example.in\r\nBcc: all@example.in', 'This is no e-mail address.'],
  ['spoc-mobile', '12345', 'A mobile number has ten digits'],
  ['spoc-name', 'gnp\u202etxt', 'This has characters that cannot be seen'],
  ['spoc-name', 'x'.repeat(200), 'This is too long.'],
])('%s %j is told beside its field', async (name, value, told) => {
  const { status, text } = await send({ [name]: value });
  expect(status).toBe(422);
  expect(text).toContain(`id="${name}-error">${told}`);
});

test('a mobile number is taken as people write it', async () => {
  expect((await send({ 'spoc-mobile': '+91 98765-43210' })).status).toBe(303);
  expect(JSON.parse((await offices.now(id)).data).spoc.mobile).toBe('9876543210');
});

test('script in names is shown as text, to the applicant and at the desk', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const own = await offices.applicant(offices.fresh());
  const other = await offices.begin(own);
  const data = { ...completeData, manager: { ...completeData.manager, name: hostile } };
  const pdf = pdfFile('', `${hostile}.pdf`);
  const sent = { ...fieldsOf(data), pdf, revision: '1', act: 'submit' };
  expect((await own.post(`/applications/${other}`, sent)).status).toBe(303);
  const officer = await offices.officer();
  await offices.decide(officer, other, 'take up');
  await offices.decide(officer, other, 'return', hostile);
  const shown = [
    await own.get(`/applications/${other}`),
    await officer.get(`/desk/applications/${other}`),
  ];
  for (const { text } of shown) {
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x');
  }
});

describe('a PDF', () => {
  const bytes = (...parts: (string | Buffer)[]) =>
    Buffer.concat(parts.map((one) => Buffer.from(one)));
  const named = (content: Buffer) =>
    new File([new Uint8Array(content)], 'report.pdf', { type: 'application/pdf' });
  test.each<[string, () => File, string]>([
    ['that is a page of HTML', () => named(bytes('<script>alert(1)</script>')), 'no PDF'],
    ['that is empty', () => named(bytes('')), 'The file is empty'],
    [
      'with scripts',
      () => pdfFile('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      'holds scripts',
    ],
    [
      'of 6 MB',
      () => named(bytes('%PDF-1.7\n', Buffer.alloc(6 * 1024 * 1024), '%%EOF')),
      'larger than 5 MB',
    ],
  ])('%s is told beside its field and not stored', async (_, file, told) => {
    const before = await filesOf();
    const { status, text } = await send({ pdf: file() });
    expect(status).toBe(422);
    expect(text).toContain('id="pdf-error"');
    expect(text).toContain(told);
    expect(await filesOf()).toEqual(before);
  });

  test('that would unpack to far more is kept as it is, and the officer is warned', async () => {
    const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const bomb = named(
      bytes(
        '%PDF-1.7\n1 0 obj\n<< /Type /ObjStm >>stream\n',
        packed,
        '\nendstream\nendobj\n%%EOF\n',
      ),
    );
    const own = await offices.applicant(offices.fresh());
    const other = await offices.begin(own);
    const sent = { ...fieldsOf(completeData), pdf: bomb, revision: '1', act: 'submit' };
    const before = process.memoryUsage().rss;
    expect((await own.post(`/applications/${other}`, sent)).status).toBe(303);
    const officer = await offices.officer();
    const { text } = await officer.get(`/desk/applications/${other}`);
    expect(text).toContain('could not be looked into');
    expect(process.memoryUsage().rss - before).toBeLessThan(48 * 1024 * 1024);
  });

  test('is handed out to be saved, never to be shown', async () => {
    await send({ pdf: pdfFile('', 'रिपोर्ट "final"\r\nX: y.html') });
    const { status, headers, text } = await applicant.get(`/applications/${id}/files/pdf`);
    expect(status).toBe(200);
    expect(text).toMatch(/^%PDF/);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w .()-]+\.pdf"; filename\*=UTF-8''[\w%.~-]+\.pdf$/,
    );
    expect((await applicant.get(`/applications/${id}/files/constructor`)).status).toBe(404);
  });

  test('can be taken off', async () => {
    expect(await filesOf()).not.toEqual([]);
    await send({ 'remove-pdf': 'yes' });
    expect(await filesOf()).toEqual([]);
  });
});

describe('a signed report', () => {
  const own = (changes = {}, at?: number) =>
    offices.report({ pan: who.pan, category: 'GSP', ...changes }, at);
  const dayMs = 86_400_000;
  test.each<[string, () => string, string]>([
    ['that is none', () => 'a.b.c', 'This is no signed test report.'],
    ['of another organisation', () => own({ pan: 'ZZIRX9999Z' }), 'of another organisation'],
    ['of nobody', () => own({ pan: undefined }), 'of another organisation'],
    ['of another category', () => own({ category: 'TXP' }), 'of another category'],
    [
      'that was changed',
      () => {
        const [header, payload = '', signature] = own({ category: 'ERP' }).split('.');
        const claims = Buffer.from(payload, 'base64url').toString().replace('"ERP"', '"GSP"');
        return [header, Buffer.from(claims).toString('base64url'), signature].join('.');
      },
      'The signature does not fit',
    ],
    ['too old', () => own({}, Date.now() - 91 * dayMs), 'The report is too old'],
  ])('%s is told beside its field and not stored', async (_, report, told) => {
    const { status, text } = await send({ signed: report() });
    expect(status).toBe(422);
    expect(text).toContain(`id="signed-error">`);
    expect(text).toContain(told);
    expect(await filesOf()).toEqual([]);
  });

  test('of a sandbox that is not trusted neither', async () => {
    const { signer } = offices.production.irp.keys;
    const { signReport } = await import('../src/test-report/signed-report.ts');
    const claims = {
      ...{
        clientId: 'x',
        clientName: 'x',
        category: 'GSP',
        pan: who.pan,
        gstins: [],
        userNames: [],
      },
      ...{ from: 0, to: 0, operations: [], isComplete: true },
    };
    const { text } = await send({ signed: signReport(claims, signer, Date.now()) });
    expect(text).toContain('does not know the sandbox');
  });

  test('of tests that go on can be attached, not submitted', async () => {
    const half = own({ operations: [], isComplete: false });
    const file = new File([half], 'half.jws');
    expect((await send({ ...fieldsOf(completeData), 'signed-file': file })).status).toBe(303);
    const early = await send(fieldsOf(completeData), 'submit');
    expect(early.status).toBe(422);
    expect(early.text).toContain('the tests are not done yet');
    const done = await send({ ...fieldsOf(completeData), signed: own() }, 'submit');
    expect(done.status).toBe(303);
    expect(await offices.stateOf(id)).toBe('submitted');
  });
});

test('without any report nothing is submitted', async () => {
  const own = await offices.applicant(offices.fresh());
  const other = await offices.begin(own);
  const sent = { ...fieldsOf(completeData), revision: '1', act: 'submit' };
  const { status, text } = await own.post(`/applications/${other}`, sent);
  expect(status).toBe(422);
  expect(text).toContain('Attach the test report');
});

test.each([
  '',
  'x',
  '1.5',
  '-1',
  '99999999999999999999',
])('revision %j changes nothing', async (revision) => {
  const own = await offices.applicant(offices.fresh());
  const other = await offices.begin(own);
  const { status } = await own.post(`/applications/${other}`, { revision, act: 'withdraw' });
  expect([400, 409]).toContain(status);
  expect(await offices.stateOf(other)).toBe('draft');
});

test('an organisation begins only so many applications in a day', async () => {
  const own = await offices.applicant(offices.fresh());
  for (let count = 0; count < begunInDayMax; count++) {
    const begun = await offices.begin(own);
    await own.post(`/applications/${begun}`, { revision: '1', act: 'withdraw' });
  }
  const { status, text } = await own.post('/applications', { category: 'GSP', kind: 'access' });
  expect(status).toBe(422);
  expect(text).toContain('very many applications today');
});
