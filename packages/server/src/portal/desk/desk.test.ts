import { verifyDocument } from '@openirp/core';
import { HtmlValidate } from 'html-validate';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyExport } from '../../audit/export.ts';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';

let portal: DeskPortal;
let officer: Visitor;
let other: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  officer = new Visitor(portal);
  other = new Visitor(portal);
  await officer.beOfficer('asha');
  await other.beOfficer('ravi');
});
afterAll(() => portal.close());

const errorOf = (text: string, name: string): string | undefined =>
  new RegExp(`id="${name}-error">([^<]*)<`).exec(text)?.[1];
const lastAct = async (subject: string) => {
  const [entry] = await portal.irp.audit.newest(1, subject);
  return entry && `${entry.actor}: ${entry.act} ${entry.details}`;
};

describe('who comes to the desk', () => {
  const paths = [
    ...['/desk', '/desk/blocks', '/desk/blocks/lift', '/desk/thresholds', '/desk/publications'],
    ...['/desk/publications/withdraw', '/desk/versions', '/desk/audit', '/desk/audit/audit.jsonl'],
  ];
  const forms = paths.filter((path) => !/^\/desk(\/audit.*)?$/.test(path));

  test('is no user, no organisation and no stranger', async () => {
    const [stranger, user, organisation] = [1, 2, 3].map(() => new Visitor(portal));
    await user!.signIn();
    await organisation!.beOrganisation({ pan: 'ZZIRX0001Z', gstin: '29ZZIRX0001Z1ZK' });
    for (const visitor of [stranger!, user!, organisation!]) {
      for (const path of paths) {
        const { status, headers } = await visitor.get(path);
        expect([path, status]).toEqual([path, 303]);
        expect(headers.get('location')).toMatch(/^\/desk\/sign-in\?/);
      }
      for (const path of forms) {
        const { status, headers } = await visitor.post(path, { reason: 'as I please' });
        expect([path, status]).toEqual([path, 303]);
        expect(headers.get('location')).toMatch(/^\/desk\/sign-in\?/);
      }
    }
    expect((await officer.get('/invoices')).headers.get('location')).toMatch(/^\/sign-in/);
    expect((await officer.get('/organisation')).headers.get('location')).toMatch(
      /^\/organisation\/sign-in/,
    );
  });

  test('brings a form from this portal', async () => {
    const { status } = await officer.post(
      '/desk/thresholds',
      {},
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(status).toBe(403);
  });

  test('is gone at the next visit when frozen, and when signed out', async () => {
    const visitor = new Visitor(portal);
    await visitor.beOfficer('frozen');
    const token = visitor.cookie('openirp-officer')!;
    expect((await visitor.get('/desk')).status).toBe(200);
    await portal.irp.officers.setFrozen('frozen', true, 'operator');
    expect((await visitor.get('/desk')).status).toBe(303);
    await portal.irp.officers.setFrozen('frozen', false, 'operator');
    expect((await visitor.get('/desk')).status).toBe(303);
    await visitor.beOfficer('frozen');
    expect((await visitor.post('/desk/sign-out', {})).headers.get('location')).toBe('/');
    visitor.keep('openirp-officer', token);
    expect((await visitor.get('/desk')).status).toBe(303);
  });
});

describe('the door', () => {
  const hidden = (text: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;

  test('shows the second factor to a one-time password, and lets in after one code', async () => {
    const password = await portal.irp.officers.add('meera', 'meera@irp.example', 'operator');
    const visitor = new Visitor(portal);
    const begun = await visitor.post('/desk/sign-in', { name: 'meera', password, code: '' });
    expect([begun.status, visitor.cookie('openirp-officer')]).toEqual([200, undefined]);
    expect(begun.text).toContain('<svg class="qr"');
    const { results } = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-redundant-role': 'off', 'prefer-native-element': 'off' },
    }).validateString(begun.text);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const secret = /<pre id="totp-secret"[^>]*><code>([A-Z2-7 ]+)</.exec(begun.text)![1]!;
    const token = hidden(begun.text, 'token');
    const code = TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
    const own = { newPassword: 'Example@1', passwordAgain: 'Example@1' };
    const weak = { newPassword: 'short', passwordAgain: 'other' };
    const refused = await visitor.post('/desk/set-up', { token, code, ...weak });
    expect([refused.status, errorOf(refused.text, 'passwordAgain')]).toEqual([
      ...[422, 'The two are not the same.'],
    ]);
    const wrong = await visitor.post('/desk/set-up', { token, code: '000000', ...own });
    expect(errorOf(wrong.text, 'code')).toMatch(/^That is not the code/);
    const right = await visitor.post('/desk/set-up', { token, code, ...own });
    expect(right.headers.get('location')).toBe('/desk?done=set-up');
    expect((await visitor.get('/desk')).text).toContain('Signed in as officer meera.');
    const again = await visitor.post('/desk/set-up', { token, code, ...own });
    expect(again.text).toContain('The set-up has ended.');
  });

  test('answers an unknown officer and a wrong password alike', async () => {
    const visitor = new Visitor(portal);
    const given = { password: 'Wrong@123', code: '123456' };
    const answers = await Promise.all(
      ['asha', 'nobody'].map((name) => visitor.post('/desk/sign-in', { name, ...given })),
    );
    const [known, unknown] = answers.map(({ status, text }) => [
      status,
      text.replaceAll(/value="(asha|nobody)"/g, ''),
    ]);
    expect(known).toEqual(unknown);
    expect(known![0]).toBe(403);
    for (let tries = 0; tries < 5; tries++) {
      await visitor.post('/desk/sign-in', { name: 'nobody', ...given });
    }
    const { status } = await visitor.post('/desk/sign-in', { name: 'nobody', ...given });
    expect(status).toBe(429);
  });

  test('leads on to pages of this portal alone', async () => {
    const { headers } = await officer.get('/desk/sign-in?next=https://evil.example');
    expect(headers.get('location')).toBe('/desk');
  });
});

describe('blocks', () => {
  const reason = 'It calls without pause.';

  test('are set and lifted with a reason, and stand in the audit log', async () => {
    const subject = portal.clients[2]!.clientId;
    const given = { kind: 'client', subject, reason };
    const { headers } = await officer.post('/desk/blocks', given);
    expect(headers.get('location')).toBe('/desk/blocks?done=blocked');
    expect((await portal.irp.clients.find(subject))?.state).toBe('blocked');
    expect((await officer.get('/desk/blocks')).text).toContain(subject);
    expect(await lastAct(`client ${subject}`)).toContain(`officer asha: client blocked`);
    const twice = await officer.post('/desk/blocks', given);
    expect(errorOf(twice.text, 'subject')).toBe('It is blocked already.');
    const lift = { ...given, reason: 'They have mended it.' };
    const lifted = await Promise.all(
      [officer, other].map((one) => one.post('/desk/blocks/lift', lift)),
    );
    expect(lifted.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect((await portal.irp.clients.find(subject))?.state).toBe('active');
    const { text } = await officer.get('/desk/blocks');
    expect(text).not.toContain(`<code>${subject}</code>`);
  });

  test.each([
    [{ kind: 'client', subject: 'nobody', reason }, 'subject', 'There is no such client.'],
    [{ kind: 'gstin', subject: '29ABCDE1234F1Z5', reason }, 'subject', 'The taxpayer register has'],
    [{ kind: 'planet', subject: 'x', reason }, 'kind', 'Choose what it is.'],
    [{ kind: 'gstin', subject: '29zzirx0001z1zk', reason: 'x' }, 'reason', 'A reason of 5 to 500'],
  ])('are refused for %j', async (given, name, why) => {
    const { status, text } = await officer.post('/desk/blocks', given);
    expect([status, errorOf(text, name)?.startsWith(why)]).toEqual([422, true]);
  });
});

test('thresholds are set within their ranges', async () => {
  const good = { gstinErrors: '500', clientErrors: '0', windowDays: '7', graceDays: '1' };
  expect((await officer.post('/desk/thresholds', good)).status).toBe(303);
  expect(await portal.irp.blockRules.current()).toEqual({
    ...{ gstinErrors: 500, clientErrors: 0, windowDays: 7, graceDays: 1 },
  });
  for (const wrong of ['-1', '1.5', 'many', '400', '']) {
    const { status, text } = await officer.post('/desk/thresholds', { ...good, windowDays: wrong });
    expect([status, errorOf(text, 'windowDays')]).toEqual([422, 'A whole number from 1 to 365']);
  }
  expect((await portal.irp.blockRules.current()).windowDays).toBe(7);
});

describe('publications', () => {
  const feedOf = (page: string) => new Visitor(portal).get(`${page}.atom`);

  test.each([
    ['announcement', '/announcements'],
    ['release note', '/release-notes'],
  ])('%ss come first on their page and in the feed, escaped, until withdrawn', async (kind, page) => {
    const text = 'Two hours from <b>noon</b>.\r\nSorry.\r\n\r\nWe & you.';
    const given = { kind, day: '2026-11-30', title: '<i>Maintenance</i>', text };
    expect((await officer.post('/desk/publications', given)).status).toBe(303);
    const shown = (await new Visitor(portal).get(page)).text;
    const first = /<article.*?<\/article>/s.exec(shown)![0];
    expect(first).toContain('&lt;i&gt;Maintenance&lt;/i&gt;');
    expect(first).toContain('>Two hours from &lt;b&gt;noon&lt;/b&gt;.<br>Sorry.</p>');
    expect(first).toContain('>We &amp; you.</p>');
    const entry = /<entry>.*?<\/entry>/s.exec((await feedOf(page)).text)![0];
    expect(entry).toContain('<title>&lt;i&gt;Maintenance&lt;/i&gt;</title>');
    expect(entry).toContain('<updated>2026-11-30T00:00:00+05:30</updated>');
    const id = /<article id="([^"]+)"/.exec(first)![1]!;
    const withdraw = (reason: string) =>
      officer.post('/desk/publications/withdraw', { id, reason });
    expect((await withdraw('no')).status).toBe(422);
    expect((await withdraw('It was the wrong day.')).status).toBe(303);
    expect((await withdraw('It was the wrong day.')).status).toBe(409);
    expect((await new Visitor(portal).get(page)).text).not.toContain(id);
    expect((await feedOf(page)).text).not.toContain(id);
    expect(await lastAct(`publication ${id}`)).toContain('officer asha: publication withdrawn');
  });

  test('are refused with what is wrong beside it, and show what was typed', async () => {
    const given = { kind: 'poem', day: '2026-02-30', title: 'x', text: '<script>' };
    const { status, text } = await officer.post('/desk/publications', given);
    const wrong = ['kind', 'day', 'title', 'text'].filter((name) => errorOf(text, name));
    expect([status, wrong]).toEqual([422, ['kind', 'day', 'title', 'text']]);
    expect(text).toContain('>&lt;script&gt;</textarea>');
  });
});

describe('characters that XML does not have', () => {
  const given = {
    kind: 'announcement',
    day: '2026-11-30',
    title: 'Maintenance',
    text: 'From noon.',
  };

  test.each([0x00, 0x07, 0x0b, 0x1b, 0x7f, 0x85, 0xffff])('%i is refused', async (code) => {
    const bad = `Two hours${String.fromCodePoint(code)} from noon.`;
    for (const name of ['title', 'text']) {
      const { status, text } = await officer.post('/desk/publications', { ...given, [name]: bad });
      expect([status, errorOf(text, name)]).toEqual([
        422,
        'Characters that cannot be seen are in it (control characters); take them out.',
      ]);
    }
  });

  test('do not break a feed when they stand in it all the same', async () => {
    const text = `From\u0007 noon\t,\nsharp.`;
    await portal.irp.publications.publish({ ...given, kind: 'announcement', text }, 'operator');
    const feed = (await new Visitor(portal).get('/announcements.atom')).text;
    expect(feed).toContain('>From\uFFFD noon\t,\nsharp.<');
  });

  test('are not line breaks and tabs', async () => {
    const { status } = await officer.post('/desk/publications', {
      ...given,
      text: 'From\tnoon\r\non.',
    });
    expect(status).toBe(303);
  });
});

describe('days of the versions', () => {
  const given = { version: 'eivital v1.03', day: 'retiredOn', reason: 'Nobody calls it any more.' };

  test('are set and given back, and heeded at once', async () => {
    const set = await officer.post('/desk/versions', { ...given, value: '2031-01-01' });
    expect(set.headers.get('location')).toBe('/desk/versions?done=day');
    expect((await new Visitor(portal).get('/versions')).text).toContain('1 Jan 2031');
    expect(await lastAct('version eivital v1.03')).toContain('"retiredOn":"2031-01-01"');
    expect((await officer.post('/desk/versions', { ...given, value: '' })).status).toBe(303);
    expect((await new Visitor(portal).get('/versions')).text).not.toContain('1 Jan 2031');
  });

  test('keep their order, and the last version of a family', async () => {
    const early = await officer.post('/desk/versions', { ...given, value: '2020-01-01' });
    expect(errorOf(early.text, 'value')).toMatch(/^The days cannot follow/);
    const last = { ...given, version: 'eicore v1.03', value: '2040-01-01' };
    const refused = await officer.post('/desk/versions', last);
    expect(errorOf(refused.text, 'value')).toMatch(/^No version of its family/);
    expect(await lastAct('version eicore v1.03')).toBeUndefined();
    const unknown = await officer.post('/desk/versions', { ...given, version: 'x', value: 'soon' });
    expect([errorOf(unknown.text, 'version'), errorOf(unknown.text, 'value')]).not.toContain(
      undefined,
    );
  });
});

describe('the audit log', () => {
  test('is shown by subject, and says whether it is whole', async () => {
    const one = await officer.get('/desk/audit?subject=officer+ravi');
    expect(one.text).toContain('second factor set up');
    expect(one.text).not.toContain('thresholds changed');
    expect((await officer.get('/desk/audit?check=yes')).text).toContain('The chain is whole');
    expect((await officer.get('/desk/audit?before=2')).text).toContain('officer added');
  });

  test('is exported with a head that this portal has signed', async () => {
    const { text, headers } = await officer.get('/desk/audit/audit.jsonl');
    expect(headers.get('content-disposition')).toContain('audit.jsonl');
    async function* lines() {
      yield* text.trimEnd().split('\n');
    }
    const { verdict, signedHead } = await verifyExport(lines());
    const { data } = verifyDocument(signedHead!, portal.irp.keys.certificates);
    expect(verdict).toMatchObject({ isWhole: true });
    expect(JSON.parse(data)).toMatchObject({ entries: verdict.isWhole && verdict.entries });
  });

  test('keeps its order when two officers act at once', async () => {
    const values = { gstinErrors: '1', clientErrors: '1', windowDays: '1', graceDays: '1' };
    await Promise.all(
      [officer, other, officer, other].map((one) => one.post('/desk/thresholds', values)),
    );
    expect((await officer.get('/desk/audit?check=yes')).text).toContain('The chain is whole');
  });
});

test('a portal in production has the desk too, with the queue of applications', async () => {
  const real = await DeskPortal.open('--environment', 'production');
  try {
    const visitor = new Visitor(real);
    await visitor.beOfficer();
    const { status, text } = await visitor.get('/desk');
    expect([status, text.includes('href="/desk/applications"')]).toEqual([200, true]);
    expect((await officer.get('/desk')).text).not.toContain('/desk/applications');
  } finally {
    await real.close();
  }
});
