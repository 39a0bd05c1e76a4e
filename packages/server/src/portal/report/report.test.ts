import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panOf } from '../../accounts/pan.ts';
import type { SandboxClient } from '../../control/world.ts';
import { verifyReport } from '../../test-report/verify-report.ts';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { runPlan } from '../../testing/run-plan.ts';
import { Visitor } from '../../testing/visitor.ts';

let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const clientIdOf = (client: number) => portal.clients[client]!.clientId;

async function organisationOf(client: number): Promise<Visitor> {
  const visitor = new Visitor(portal);
  const { gstin } = portal.clients[client]!.users[0]!;
  await visitor.beOrganisation({ pan: panOf(gstin), gstin });
  return visitor;
}

describe('whose report', () => {
  test('a stranger is shown the doors, and no file', async () => {
    const stranger = new Visitor(portal);
    const { status, text } = await stranger.get('/report');
    expect(status).toBe(200);
    expect(text).toContain('href="/sign-in?next=%2Freport"');
    expect(text).not.toContain(clientIdOf(0));
    expect((await stranger.get('/report/report.pdf')).status).toBe(404);
    expect((await stranger.post('/report', { client: clientIdOf(0) })).status).toBe(303);
  });

  test('a user shows first that the client is theirs, by its secret', async () => {
    const visitor = new Visitor(portal);
    await visitor.signIn(0);
    const before = await visitor.get('/report');
    expect(before.text).toContain('name="clientSecret"');
    expect(before.text).not.toContain('Good practice');
    const { clientSecret } = portal.clients[0]!;
    const proven = await visitor.post('/account/owner', { next: '/report', clientSecret });
    expect(proven.headers.get('location')).toBe('/report?done=proven');
    expect((await visitor.get('/report')).text).toContain('0 of 100');
  });

  test('an organisation sees its own clients alone', async () => {
    const visitor = await organisationOf(1);
    const { text } = await visitor.get('/report');
    expect(text).toContain(clientIdOf(1));
    for (const path of ['/report', '/report/report.xlsx', '/report/report.jws']) {
      expect((await visitor.get(`${path}?client=${clientIdOf(0)}`)).status).toBe(404);
    }
    const stolen = await visitor.post('/report', { client: clientIdOf(0) });
    expect(stolen.status).toBe(404);
  });
});

test('contacts are kept when they are right, and told what is wrong when not', async () => {
  const visitor = await organisationOf(1);
  const contacts = {
    client: clientIdOf(1),
    ...{ 'projectManager-name': 'Asha "A" Rao', 'projectManager-email': 'asha@example.com' },
    ...{ 'projectManager-mobile': '9876543210', 'technicalContact-name': 'Ravi' },
    ...{ 'technicalContact-email': 'no address', 'technicalContact-mobile': '123' },
  };
  const wrong = await visitor.post('/report', contacts);
  expect(wrong.status).toBe(422);
  expect(wrong.text.match(/aria-invalid="true"/g)).toHaveLength(2);
  expect(wrong.text).toContain('id="technicalContact-email-error"');
  expect(wrong.text).toContain('Asha &quot;A&quot; Rao');
  const mended = {
    'technicalContact-email': 'r@example.com',
    'technicalContact-mobile': '9000000000',
  };
  const saved = await visitor.post('/report', { ...contacts, ...mended });
  expect(saved.status).toBe(303);
  const { text } = await visitor.get(saved.headers.get('location')!);
  expect(text).toContain('value="r@example.com"');
  expect(text).toContain('The contacts are saved.');
});

test('an unfinished report can be taken away, as a draft', async () => {
  const visitor = await organisationOf(1);
  const file = async (ending: string) => {
    const { status, headers } = await visitor.get(`/report/report.${ending}`);
    return [status, headers.get('content-type'), headers.get('content-disposition')];
  };
  const named = (ending: string) =>
    `attachment; filename="test-report-${clientIdOf(1)}-draft.${ending}"`;
  expect(await file('pdf')).toEqual([200, 'application/pdf', named('pdf')]);
  expect(await file('jws')).toEqual([200, 'application/jose', named('jws')]);
  expect((await file('xlsx'))[2]).toBe(named('xlsx'));
  expect((await file('exe'))[0]).toBe(404);
  const { text } = await visitor.get('/report/report.pdf');
  expect(text.startsWith('%PDF')).toBe(true);
  const signed = (await visitor.get('/report/report.jws')).text;
  const certificates = [...portal.irp.keys.certificates];
  expect(verifyReport(signed, { certificates, now: Date.now() })).toEqual({
    refused: 'incomplete',
  });
});

describe('for programs', () => {
  const asked = (query = '', secret?: string) => {
    const { clientId, clientSecret } = portal.clients[0]!;
    const headers = { client_id: clientId, client_secret: secret ?? clientSecret };
    return portal.call(`/report.json${query}`, { headers });
  };

  test('nobody is told anything without the secret', async () => {
    const { status, text, headers } = await asked('', 'wrong');
    expect([status, headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect(JSON.parse(text).errors[0].code).toBe('1010');
    expect((await portal.call('/report.json', {})).status).toBe(401);
  });

  test('nobody is told anything at an address that is not whitelisted', async () => {
    const checking = await DeskPortal.open('--address-check', 'on');
    const [{ clientId, clientSecret }] = checking.clients as [SandboxClient];
    await checking.irp.clientAddresses.replace(clientId, ['103.21.58.1']);
    const headers = { client_id: clientId, client_secret: clientSecret };
    const from = async (remoteAddress: string) => {
      const socket = { remoteAddress };
      const incoming = Object.assign(new PassThrough().end(), { headers, socket });
      const env = { incoming };
      const { status, text } = await checking.call('/report.json', { headers, env });
      return [status, JSON.parse(text).errors?.[0].code];
    };
    expect(await from('103.21.58.1')).toEqual([200, undefined]);
    expect(await from('103.21.58.2')).toEqual([403, '3059']);
    await checking.close();
  });

  test('what is missing, and then the signed report', async () => {
    const before = JSON.parse((await asked()).text);
    expect(before).toMatchObject({ isComplete: false, isCounting: true });
    expect(before.missing).toHaveLength(6);
    await runPlan(portal);
    const after = JSON.parse((await asked()).text);
    expect(after).toMatchObject({ isComplete: true, missing: [] });
    expect(after.practices[0]).toMatchObject({ name: 'tokenReuse', state: 'kept' });
    const { text, headers } = await asked('?form=jws');
    expect(headers.get('content-disposition')).not.toContain('draft');
    const certificates = [...portal.irp.keys.certificates];
    expect(verifyReport(text, { certificates, now: Date.now() })).toMatchObject({
      report: { clientId: clientIdOf(0) },
    });
    expect((await asked('?form=doc')).status).toBe(400);
  });
});

test('a sandbox without a call log says that it counts nothing', async () => {
  const silent = await DeskPortal.open('--call-log-days', '0');
  try {
    const visitor = new Visitor(silent);
    const { gstin } = silent.clients[0]!.users[0]!;
    await visitor.beOrganisation({ pan: panOf(gstin), gstin });
    expect((await visitor.get('/report')).text).toContain('Nothing is counted');
  } finally {
    await silent.close();
  }
});

test('production has no test report', async () => {
  const production = await DeskPortal.open('--environment', 'production');
  try {
    const visitor = new Visitor(production);
    expect((await visitor.get('/report')).status).toBe(404);
    expect((await visitor.get('/report.json')).status).toBe(404);
  } finally {
    await production.close();
  }
});
