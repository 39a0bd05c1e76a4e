import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ApplicationAct,
  type ApplicationState,
  applicationActs,
  rules,
} from '../src/applications/states.ts';
import { applicationsPages } from '../src/portal/applications/index.ts';
import type { ApplicationFilesTable } from '../src/store/onboarding-tables.ts';
import { Visitor } from '../src/testing/visitor.ts';
import { completeData, fieldsOf, Offices, pdfFile } from './applicants.ts';

/*
 * Who may do what: every act of the state machine, where it is in its place, and every page of the
 * applications, by everybody who could try. An act or a page without a row fails.
 */

let offices: Offices;
let visitors: Readonly<Record<Role, Visitor>>;
/** An application that stands at the desk, with a PDF and a signed report. */
let id: string;
let files: ApplicationFilesTable[];

const roles = [
  'stranger',
  /** Signed in with user name and password. */
  'API user',
  'organisation',
  'other organisation',
  'officer',
] as const;
type Role = (typeof roles)[number];

/** A status, or where somebody is sent to sign in. */
type Verdict = number | 'to sign in' | 'to the desk’s door';
type Verdicts = Readonly<Record<Role, Verdict>>;

const forOwner = (own: Verdict, other: Verdict): Verdicts => ({
  stranger: 'to sign in',
  'API user': 'to sign in',
  organisation: own,
  'other organisation': other,
  officer: 'to sign in',
});
const forOfficers = (status: Verdict): Verdicts => ({
  stranger: 'to the desk’s door',
  'API user': 'to the desk’s door',
  organisation: 'to the desk’s door',
  'other organisation': 'to the desk’s door',
  officer: status,
});

beforeAll(async () => {
  offices = await Offices.open();
  const { production } = offices;
  const own = offices.fresh();
  const gstin = offices.fresh().gstin;
  const client = { clientId: 'ZZIRX29TXPaaaaa', clientSecret: 'Secret0Secret0Secret', name: 'T' };
  await production.irp.clients.add([{ ...client, category: 'TXP' }], 0);
  const user = { userName: 'API_role', password: 'Example@1', gstin, clientId: client.clientId };
  await production.irp.users.addOne(user, 0);
  const apiUser = new Visitor(production);
  await apiUser.post('/sign-in', { userName: user.userName, password: user.password });
  visitors = {
    stranger: new Visitor(production),
    'API user': apiUser,
    organisation: await offices.applicant(own),
    'other organisation': await offices.applicant(offices.fresh()),
    officer: await offices.officer(),
  };
  expect((await apiUser.get('/account')).status).toBe(200);
  id = await offices.begin(visitors.organisation);
  const report = offices.report({ pan: own.pan, category: 'GSP' });
  const sent = { ...fieldsOf(completeData), signed: report, pdf: pdfFile() };
  await visitors.organisation.post(`/applications/${id}`, {
    ...sent,
    revision: '1',
    act: 'submit',
  });
  expect(await offices.stateOf(id)).toBe('submitted');
  const { db } = production.irp.store;
  files = await db.selectFrom('application_files').selectAll().execute();
});
afterAll(() => offices.close());

function verdictOf({ status, headers }: { status: number; headers: Headers }): Verdict {
  const location = headers.get('location') ?? '';
  if (location.startsWith('/organisation/sign-in')) return 'to sign in';
  if (location.startsWith('/desk/sign-in')) return 'to the desk’s door';
  return status;
}

/** Each act where it is sent to: its role succeeds (303, or 200 for the secret), others never. */
const acts: Readonly<Record<ApplicationAct, Verdicts>> = {
  save: forOwner(303, 404),
  submit: forOwner(303, 404),
  withdraw: forOwner(303, 404),
  'show secret': forOwner(200, 404),
  'take up': forOfficers(303),
  return: forOfficers(303),
  reject: forOfficers(303),
  approve: forOfficers(303),
};

/** Puts the application back to where an act has its place. */
async function putTo(state: ApplicationState): Promise<string> {
  const { db } = offices.production.irp.store;
  const own = (await offices.now(id)).pan;
  await db.deleteFrom('clients').where('pan', '=', own).execute();
  await db.deleteFrom('client_addresses').execute();
  let clientId: string | null = null;
  if (state === 'approved') {
    clientId = 'ZZIRX29GSPbbbbb';
    const client = { clientId, clientSecret: 'x', category: 'GSP' as const, name: 'T', pan: own };
    await offices.production.irp.clients.add([client], 0);
  }
  const made = clientId === null ? undefined : await offices.production.irp.clients.find(clientId);
  await db
    .updateTable('applications')
    .set({ state, client_id: clientId, secret_mark: made?.secretMark ?? null })
    .where('id', '=', id)
    .execute();
  // A withdrawal has deleted them.
  await db.deleteFrom('application_files').where('application_id', '=', id).execute();
  await db.insertInto('application_files').values(files).execute();
  return (await offices.now(id)).revision;
}

function send(visitor: Visitor, act: ApplicationAct, revision: string) {
  if (act === 'show secret') return visitor.post(`/applications/${id}/secret`, { revision });
  if (rules[act].by === 'officer') {
    return visitor.post(`/desk/applications/${id}`, { revision, act, reason: 'In order.' });
  }
  return visitor.post(`/applications/${id}`, { ...fieldsOf(completeData), revision, act });
}

describe.each(applicationActs)('%s', (act) => {
  test.each(roles)('by %s', async (role) => {
    const state = rules[act].from[0];
    const revision = await putTo(state);
    const answer = await send(visitors[role], act, revision);
    expect(verdictOf(answer)).toBe(acts[act][role]);
    const isDone = acts[act][role] === 303 || acts[act][role] === 200;
    const after = 'to' in rules[act] ? rules[act].to : state;
    expect(await offices.stateOf(id)).toBe(isDone ? after : state);
    if (!isDone) expect((await offices.now(id)).revision).toBe(revision);
    if (role !== 'organisation') expect(answer.text).not.toContain('client-secret');
  });
});

/** What everybody gets who asks for a page. */
const pages: Readonly<Record<string, Verdicts>> = {
  '/applications': forOwner(200, 200),
  '/applications/:id': forOwner(200, 404),
  '/applications/:id/secret': {
    ...{ stranger: 405, 'API user': 405, organisation: 405, 'other organisation': 405 },
    officer: 405,
  },
  '/applications/:id/files/:kind': forOwner(200, 404),
  '/desk/applications': forOfficers(200),
  '/desk/applications/:id': forOfficers(200),
  '/desk/applications/:id/files/:kind': forOfficers(200),
};

describe.each(applicationsPages.map(({ path }) => path))('%s', (path) => {
  test.each(roles)('asked for by %s', async (role) => {
    await putTo('under verification');
    for (const kind of ['pdf', 'signed']) {
      const asked = path.replace(':id', id).replace(':kind', kind);
      expect(verdictOf(await visitors[role].get(asked))).toBe(pages[path]![role]);
    }
  });
});

test('a new application is an organisation’s own to begin', async () => {
  for (const role of roles) {
    const answer = await visitors[role].post('/applications', { category: 'ERP', kind: 'access' });
    const isOrganisation = role === 'organisation' || role === 'other organisation';
    expect(verdictOf(answer)).toBe(isOrganisation ? 303 : 'to sign in');
    const begun = /^[^?]*/.exec(answer.headers.get('location') ?? '')![0];
    if (isOrganisation) await visitors[role].post(begun, { revision: '1', act: 'withdraw' });
  }
});

test('nobody asks for the access of an e-commerce operator without being one', async () => {
  const asked = { category: 'ECO', kind: 'access' };
  const { status, text } = await visitors.organisation.post('/applications', asked);
  expect(status).toBe(422);
  expect(text).toContain('no active registration as an e-commerce operator');
});

test('a draft, and what was never submitted, does not come to the desk', async () => {
  const draft = await offices.begin(visitors.organisation, 'ERP');
  const officer = visitors.officer;
  expect((await officer.get(`/desk/applications/${draft}`)).status).toBe(404);
  for (const act of ['take up', 'return', 'reject', 'approve']) {
    expect((await offices.decide(officer, draft, act)).status).toBe(404);
  }
  await visitors.organisation.post(`/applications/${draft}`, { revision: '1', act: 'withdraw' });
  expect((await officer.get('/desk/applications?state=every')).text).not.toContain(draft);
  expect((await officer.get('/desk/applications?state=every')).text).toContain(id);
});

test('a sandbox has none of the pages', async () => {
  const everybody = new Visitor(offices.sandbox);
  await everybody.beEverybody();
  for (const path of Object.keys(pages)) {
    const asked = path.replace(':id', id).replace(':kind', 'pdf');
    expect([asked, (await everybody.get(asked)).status]).toEqual([asked, 404]);
  }
});
