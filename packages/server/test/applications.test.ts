import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rejectedReportsKeptMs } from '../src/applications/applications.ts';
import { applicationActs, applicationStates, may } from '../src/applications/states.ts';
import { afterWorkingDays } from '../src/applications/working-days.ts';
import { completeData, fieldsOf, Offices, pdfFile } from './applicants.ts';

/* Applications from the draft to the credentials, as organisations and officers see them. */

let offices: Offices;
beforeAll(async () => {
  offices = await Offices.open();
});
afterAll(() => offices.close());

const db = () => offices.production.irp.store.db;
const whitelistOf = async (clientId: string) =>
  (await offices.production.irp.applications.whitelist(clientId)).toSorted();

test('the whole course: draft, returned once, approved, the secret shown once', async () => {
  const applicant = await offices.applicant(offices.group);
  const officer = await offices.officer();
  const id = await offices.begin(applicant, 'TXP');
  const path = `/applications/${id}`;
  // A draft is kept as far as it is filled in.
  const half = {
    revision: '1',
    act: 'save',
    'manager-name': '<b>Asha</b> & Co',
    'addresses-0': '',
  };
  expect((await applicant.post(path, half)).headers.get('location')).toBe(`${path}?done=saved`);
  const draft = await applicant.get(path);
  expect(draft.text).toContain('value="&lt;b&gt;Asha&lt;/b&gt; &amp; Co"');
  // What is missing is told beside the fields, and nothing is lost.
  const early = await applicant.post(path, { ...half, revision: '2', act: 'submit' });
  expect(early.status).toBe(422);
  expect(early.text).toContain('id="spoc-email-error"');
  expect(early.text).toContain('id="prerequisites-tls-error"');
  expect(early.text).toContain('Attach the test report');
  const { revision } = await offices.now(id);
  const sent = { ...fieldsOf(completeData), revision, signed: offices.report() };
  const whole = await applicant.post(path, { ...sent, act: 'submit' });
  expect(whole.headers.get('location')).toBe(path);
  expect((await applicant.get(path)).text).toContain('Expect an answer by');

  const queue = await officer.get('/desk/applications');
  expect(queue.text).toContain(id);
  await offices.decide(officer, id, 'take up');
  const desk = await officer.get(`/desk/applications/${id}`);
  expect(desk.text).toContain('Group Bengaluru Private Limited');
  expect(desk.text).toContain('100 of 100');
  expect(desk.text).toContain('in India');
  await offices.decide(officer, id, 'return', 'Name <i>another</i> SPOC.');
  const returned = await applicant.get(path);
  expect(returned.text).toContain('Name &lt;i&gt;another&lt;/i&gt; SPOC.');
  expect(returned.text).not.toContain('asha</td>');
  const again = { ...fieldsOf(completeData), revision: (await offices.now(id)).revision };
  await applicant.post(path, { ...again, act: 'submit' });
  await offices.decide(officer, id, 'take up');
  await offices.decide(officer, id, 'approve');

  const { client_id: clientId, ...row } = await offices.now(id);
  expect(clientId).toMatch(/^ZZIRX29TXP[A-Za-z0-9]{5}$/);
  expect(await whitelistOf(clientId!)).toEqual(['103.21.58.1', '103.21.58.2']);
  const shown = await applicant.post(`${path}/secret`, { revision: row.revision });
  const [, secret = ''] = /<code>([A-Za-z0-9]{20})<\/code>/.exec(shown.text) ?? [];
  expect(await offices.production.irp.clients.isSecretOf(clientId!, secret)).toBe(true);
  expect(await offices.stateOf(id)).toBe('credentials issued');
  const twice = await applicant.post(`${path}/secret`, { revision: row.revision });
  expect(twice.status).toBe(409);
  expect(twice.text).not.toContain(secret);

  await expectCourse(id);
});

/** Every step is kept, mailed to the registered address and noted in the audit log. */
async function expectCourse(id: string): Promise<void> {
  const steps = await offices.production.irp.applications.steps(id);
  expect(steps.map(({ state, actor }) => `${state}: ${actor}`)).toEqual([
    ...[`draft: organisation ${offices.group.pan}`, `submitted: organisation ${offices.group.pan}`],
    ...['under verification: officer asha', 'returned: officer asha'],
    ...[`submitted: organisation ${offices.group.pan}`, 'under verification: officer asha'],
    ...['approved: officer asha', `credentials issued: organisation ${offices.group.pan}`],
  ]);
  const mails = await db().selectFrom('messages').selectAll().orderBy('created_at').execute();
  expect(mails.map(({ kind }) => kind)).toEqual(
    steps.slice(1).map(({ state }) => `application ${state}`),
  );
  expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(
    new Set([`signatory@${offices.group.pan.toLowerCase()}.example`]),
  );
  const noted = await offices.production.irp.audit.newest(20, `application ${id}`);
  expect(noted.map(({ act }) => act).toReversed()).toEqual(
    steps.map(({ state }) => `application ${state}`),
  );
}

test('the addresses of a client are changed by another application, as a whole', async () => {
  const applicant = await offices.applicant(offices.group);
  const officer = await offices.officer();
  const change = await offices.begin(applicant, 'TXP', 'addresses');
  const form = await applicant.get(`/applications/${change}`);
  expect(form.text).toContain('value="103.21.58.1"');
  const other = { revision: '1', act: 'submit', 'addresses-0': '103.21.58.9' };
  await applicant.post(`/applications/${change}`, other);
  await offices.decide(officer, change, 'take up');
  await offices.decide(officer, change, 'approve');
  const { client_id: clientId } = await offices.now(change);
  expect(await whitelistOf(clientId!)).toEqual(['103.21.58.9']);
  const none = await applicant.post(`/applications/${change}/secret`, {
    revision: (await offices.now(change)).revision,
  });
  expect(none.status).toBe(409);
});

describe('who may apply', () => {
  test('a taxpayer below the turnover is told why, and where the other ways are', async () => {
    const applicant = await offices.applicant(offices.small);
    const { status, text } = await applicant.post('/applications', {
      category: 'TXP',
      kind: 'access',
    });
    expect(status).toBe(422);
    expect(text).toContain('below what direct access to the API needs');
    expect(text).toContain('500 crore');
    expect(text).toContain('href="/organisation/access"');
  });

  test.each([
    ['a change of addresses without a client', 'TXP', 'addresses', 'You have no client'],
    ['access where there is a client', 'TXP', 'access', 'You have a client'],
  ])('%s is not begun', async (what, category, kind, told) => {
    const who = what.startsWith('a change') ? offices.small : offices.group;
    const applicant = await offices.applicant(who);
    const { status, text } = await applicant.post('/applications', { category, kind });
    expect(status).toBe(422);
    expect(text).toContain(told);
  });

  test('of one kind there is one open application, even when two are begun at once', async () => {
    const applicant = await offices.applicant(offices.fresh());
    const form = { category: 'ERP', kind: 'access' };
    const both = await Promise.all([
      applicant.post('/applications', form),
      applicant.post('/applications', form),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const id = /\/applications\/(\w+)/.exec(
      both.find(({ status }) => status === 303)!.headers.get('location')!,
    )![1]!;
    const withdrawn = await applicant.post(`/applications/${id}`, {
      revision: '1',
      act: 'withdraw',
    });
    expect(withdrawn.status).toBe(303);
    expect((await applicant.post('/applications', form)).status).toBe(303);
  });
});

const ownerOf = (client_id: string) => ({
  ...{ token_hash: Buffer.from('a token'), user_name: 'x', gstin: 'x', client_id, is_owner: 1 },
  ...{ address: '', agent: '', sealed_console: null, created_at: 0, expires_at: 0 },
});

describe('of two at once', () => {
  test('approvals one wins, and there is one client', async () => {
    const who = offices.fresh();
    const id = await offices.submitted(await offices.applicant(who));
    const officers = [await offices.officer('asha'), await offices.officer('ravi')];
    await offices.decide(officers[0]!, id, 'take up');
    const answers = await Promise.all(officers.map((one) => offices.decide(one, id, 'approve')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)!.text).toContain('Somebody else changed');
    const clients = await db()
      .selectFrom('clients')
      .select('pan')
      .where('pan', '=', who.pan)
      .execute();
    expect(clients).toHaveLength(1);
    const steps = await offices.production.irp.applications.steps(id);
    expect(steps.filter(({ state }) => state === 'approved')).toHaveLength(1);
  });

  test('an approval and a withdrawal one wins, and there is a client or none', async () => {
    const who = offices.fresh();
    const applicant = await offices.applicant(who);
    const id = await offices.submitted(applicant);
    const officer = await offices.officer();
    await offices.decide(officer, id, 'take up');
    const { revision } = await offices.now(id);
    const answers = await Promise.all([
      applicant.post(`/applications/${id}`, { revision, act: 'withdraw' }),
      officer.post(`/desk/applications/${id}`, { revision, act: 'approve', reason: 'Good.' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const state = await offices.stateOf(id);
    const clients = await db()
      .selectFrom('clients')
      .select('pan')
      .where('pan', '=', who.pan)
      .execute();
    expect(clients).toHaveLength(state === 'approved' ? 1 : 0);
  });

  test('tabs the second is told, with what it typed and what is stored', async () => {
    const applicant = await offices.applicant(offices.fresh());
    const id = await offices.begin(applicant);
    const four = { 'addresses-0': '103.21.58.1', 'addresses-1': '103.21.58.2' };
    await applicant.post(`/applications/${id}`, { revision: '1', act: 'save', ...four });
    const late = await applicant.post(`/applications/${id}`, {
      ...{ revision: '1', act: 'save', 'addresses-0': '103.21.58.7' },
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('value="103.21.58.7"');
    expect(late.text).toContain('<code>103.21.58.2</code>');
    expect(JSON.parse((await offices.now(id)).data).addresses).toEqual([
      '103.21.58.1',
      '103.21.58.2',
    ]);
  });

  test('secrets one is shown', async () => {
    const applicant = await offices.applicant(offices.fresh());
    const id = await offices.submitted(applicant);
    const officer = await offices.officer();
    await offices.decide(officer, id, 'take up');
    await offices.decide(officer, id, 'approve');
    const { revision, client_id } = await offices.now(id);
    await db().insertInto('portal_sessions').values(ownerOf(client_id!)).execute();
    const answers = await Promise.all(
      [1, 2].map(() => applicant.post(`/applications/${id}/secret`, { revision })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    // Whoever owned the client by the secret before does not by this one.
    const sessions = db().selectFrom('portal_sessions').select('is_owner');
    expect(await sessions.where('client_id', '=', client_id).execute()).toEqual([{ is_owner: 0 }]);
  });
});

test('a secret that was made since the approval is not replaced', async () => {
  const who = offices.fresh();
  const applicant = await offices.applicant(who);
  const id = await offices.submitted(applicant);
  const officer = await offices.officer();
  await offices.decide(officer, id, 'take up');
  await offices.decide(officer, id, 'approve');
  const { clients } = offices.production.irp;
  const [client] = await clients.ofPan(who.pan);
  const { clientId = '', secretMark = '' } = client ?? {};
  const form = { clientId, replaces: secretMark, overlap: 'day' };
  const made = await applicant.post('/organisation/secret', form);
  const [, used = ''] = /<code[^>]*>([A-Za-z0-9]{20})<\/code>/.exec(made.text) ?? [];
  const { revision } = await offices.now(id);
  const { status, text } = await applicant.post(`/applications/${id}/secret`, { revision });
  expect(status).toBe(409);
  expect(text).toContain('The secret was taken already');
  expect(text).toContain('href="/organisation/secret"');
  expect(await clients.isSecretOf(clientId, used)).toBe(true);
  expect(await offices.stateOf(id)).toBe('approved');
});

test('who lost the right to apply meanwhile is not let in, and the officer is told', async () => {
  const who = offices.fresh();
  const id = await offices.submitted(await offices.applicant(who));
  const officer = await offices.officer();
  await offices.decide(officer, id, 'take up');
  await db()
    .updateTable('taxpayers')
    .set({ status: 'CNL' })
    .where('gstin', '=', who.gstin)
    .execute();
  const { status, text } = await offices.decide(officer, id, 'approve');
  expect(status).toBe(422);
  expect(text).toContain('The GSTIN is not active any more.');
  expect(await offices.stateOf(id)).toBe('under verification');
  expect(await offices.production.irp.clients.ofPan(who.pan)).toEqual([]);
});

test('reports go with a withdrawal, and half a year after a rejection', async () => {
  const { applications, clock } = offices.production.irp;
  const applicant = await offices.applicant(offices.fresh());
  const withdrawn = await offices.submitted(applicant);
  expect(await applications.files(withdrawn)).toHaveLength(1);
  const { revision } = await offices.now(withdrawn);
  await applicant.post(`/applications/${withdrawn}`, { revision, act: 'withdraw' });
  expect(await applications.files(withdrawn)).toEqual([]);

  const rejected = await offices.submitted(applicant);
  const officer = await offices.officer();
  await offices.decide(officer, rejected, 'take up');
  await offices.decide(officer, rejected, 'reject');
  const rejectedAt = (updated_at: number) =>
    db().updateTable('applications').set({ updated_at }).where('id', '=', rejected).execute();
  await rejectedAt(clock.now() - rejectedReportsKeptMs + 60_000);
  await applications.sweep();
  expect(await applications.files(rejected)).toHaveLength(1);
  await rejectedAt(clock.now() - rejectedReportsKeptMs - 1);
  await applications.sweep();
  expect(await applications.files(rejected)).toEqual([]);
  const { status, text } = await officer.get(`/desk/applications/${rejected}`);
  expect(status).toBe(200);
  expect(text).toContain('180 days after a rejection');
});

test('addresses that are not known to be in India need the officer’s word', async () => {
  const applicant = await offices.applicant(offices.fresh());
  const id = await offices.submitted(applicant, {
    ...completeData,
    addresses: ['103.21.58.1', '8.8.8.8'],
  });
  const officer = await offices.officer();
  await offices.decide(officer, id, 'take up');
  const without = await offices.decide(officer, id, 'approve');
  expect(without.status).toBe(422);
  expect(without.text).toContain('id="confirm-error"');
  expect(await offices.stateOf(id)).toBe('under verification');
  const { revision } = await offices.now(id);
  const sent = { revision, act: 'approve', reason: 'Data centre of the group.', confirm: 'yes' };
  expect((await officer.post(`/desk/applications/${id}`, sent)).status).toBe(303);
});

test('every decision needs a reason', async () => {
  const id = await offices.submitted(await offices.applicant(offices.fresh()));
  const officer = await offices.officer();
  await offices.decide(officer, id, 'take up');
  for (const act of ['return', 'reject', 'approve']) {
    for (const reason of ['', '   ', 'x'.repeat(1001)]) {
      const { status, text } = await offices.decide(officer, id, act, reason);
      expect([act, status]).toEqual([act, 422]);
      expect(text).toContain('id="reason-error"');
    }
  }
});

test('nothing happens to an application but what the table says', async () => {
  const applicant = await offices.applicant(offices.fresh());
  const officer = await offices.officer();
  const id = await offices.submitted(applicant);
  const fields = { ...fieldsOf(completeData), pdf: pdfFile() };
  for (const state of applicationStates) {
    for (const act of applicationActs) {
      for (const role of ['applicant', 'officer'] as const) {
        if (may(role, act, { state, kind: 'access' })) continue;
        await db()
          .updateTable('applications')
          .set({ state, client_id: null })
          .where('id', '=', id)
          .execute();
        const { revision } = await offices.now(id);
        const path = `${role === 'officer' ? '/desk' : ''}/applications/${id}`;
        const sent = { ...fields, revision, act, reason: 'Why not?' };
        const visitor = role === 'officer' ? officer : applicant;
        const { status } =
          act === 'show secret' && role === 'applicant'
            ? await visitor.post(`${path}/secret`, { revision })
            : await visitor.post(path, sent);
        // An act of the other role is no act of this one's form.
        expect([role, act, state, status]).toEqual([role, act, state, status === 400 ? 400 : 409]);
        expect(await offices.now(id)).toMatchObject({ state, revision });
      }
    }
  }
});

test.each([
  ['2026-11-27', 5, '2026-12-04'],
  ['2026-11-28', 5, '2026-12-04'],
  ['2026-11-29', 4, '2026-12-03'],
  ['2026-11-30', 5, '2026-12-07'],
])('after %s, %i working days end on %s', (day, count, end) => {
  expect(afterWorkingDays(Date.parse(`${day}T06:30:00Z`), count)).toBe(end);
});
