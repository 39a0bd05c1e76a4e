import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterparties } from '../../control/world.ts';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';

let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

type Answer = Awaited<ReturnType<Visitor['get']>>;
type Party = Record<'subject' | 'mobile' | 'email', string>;

/** A made-up party of the sandbox by its PAN, or by one of its GSTINs. */
async function partyOf(subject: string): Promise<Party> {
  const pan = subject.length === 10 ? subject : subject.slice(2, 12);
  const entries = await portal.irp.organisations.entriesOf(pan);
  const { mobile, email } = entries.find(({ gstin }) => gstin === subject) ?? entries[0]!;
  return { subject, mobile: mobile!, email: email! };
}

/** The codes that were sent last to a mobile number and a mail address. */
async function codesFor({ mobile, email }: Party, own = portal) {
  const newest = await own.irp.messages.newest(200);
  const codeTo = (to: string) => {
    const found = newest.find(({ recipient, kind }) => recipient === to && kind.endsWith('code'));
    return /\d{6}/.exec(found?.text ?? '')?.[0] ?? '';
  };
  return { mobileCode: codeTo(mobile), emailCode: codeTo(email) };
}

async function registered(category: string, party: Party, visitor = new Visitor(portal)) {
  const sent = await visitor.post('/register', { category, ...party });
  expect(sent.headers.get('location')).toBe('/register/codes');
  return visitor.post('/register/codes', await codesFor(party));
}

const copyableOf = ({ text }: Answer, id: string): string =>
  new RegExp(`id="${id}"[^>]*><code>([^<]*)<`).exec(text)?.[1] ?? '';
const noticeOf = ({ text }: Answer) => /<p class="strong">([^<]*)</.exec(text)?.[1];
const hidden = ({ text }: Answer, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

describe.each([
  ['GSP', 'ZZIRX0102Z', 'ZZIRX27GSP', 'Regular Mumbai Private Limited'],
  ['ERP', 'ZZIRX0103Z', 'ZZIRX07ERP', 'Regular New Delhi Private Limited'],
  ['ECO', 'ZZIRX0802Z', 'ZZIRX27ECO', 'Ecommerce operator Mumbai Private Limited'],
  ['TXP', 'ZZIRX3001Z', 'ZZIRX06TXP', 'Group Gurugram Private Limited'],
])('a %s', (category, pan, stem, name) => {
  let done: Answer;
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = new Visitor(portal);
    done = await registered(category, await partyOf(pan), visitor);
  });

  test('gets a client of its own, whose secret is taken at once', async () => {
    expect(done.status).toBe(200);
    expect(done.text).toContain(name);
    const clientId = copyableOf(done, 'client-id');
    expect(clientId).toMatch(new RegExp(`^${stem}[A-Za-z0-9]{5}$`));
    const secret = copyableOf(done, 'client-secret');
    expect(secret).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(await portal.irp.clients.isSecretOf(clientId, secret)).toBe(true);
    expect(await portal.irp.organisations.clientsOf(pan)).toMatchObject([{ clientId, category }]);
  });

  test('has them on its mobile as well, and is signed in', async () => {
    const { mobile } = await partyOf(pan);
    const sent = (await portal.irp.messages.newest(200)).find(
      (one) => one.recipient === mobile && one.kind === 'client credentials',
    );
    expect(sent?.text).toContain(copyableOf(done, 'client-id'));
    expect(sent?.text).toContain(copyableOf(done, 'client-secret'));
    expect((await visitor.get('/organisation/secret')).text).toContain(
      copyableOf(done, 'client-id'),
    );
    const [noted] = await portal.irp.audit.newest(1, `client ${copyableOf(done, 'client-id')}`);
    expect(noted).toMatchObject({ actor: `organisation ${pan}`, act: 'client registered' });
    expect(noted?.details).not.toContain(copyableOf(done, 'client-secret'));
  });

  test('is told, the next time, that it has one', async () => {
    const again = await registered(category, await partyOf(pan));
    expect(again.status).toBe(409);
    expect(again.text).toContain(copyableOf(done, 'client-id'));
    expect(again.text).toContain('/organisation/secret');
  });
});

test('of two registrations at once one makes the client', async () => {
  const party = await partyOf('ZZIRX0105Z');
  const visitors = [new Visitor(portal), new Visitor(portal)] as const;
  const codes: Record<string, string>[] = [];
  for (const visitor of visitors) {
    await visitor.post('/register', { category: 'GSP', ...party });
    codes.push(await codesFor(party));
  }
  const both = await Promise.all(
    visitors.map((visitor, index) => visitor.post('/register/codes', codes[index]!)),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await portal.irp.organisations.clientsOf(party.subject)).toHaveLength(1);
});

test.each([
  ['TXP', 'ZZIRX2101Z', 'No registration under it is active.'],
  ['TXP', 'ZZIRX0501Z', 'It need not register invoices: e-invoicing is not enabled for it.'],
  ['ECO', 'ZZIRX0104Z', 'There is no registration as an e-commerce operator (TCS) under this PAN.'],
])('a %s of %s is refused after the codes alone: %s', async (category, pan, reason) => {
  const visitor = new Visitor(portal);
  const answer = await registered(category, await partyOf(pan), visitor);
  expect([answer.status, noticeOf(answer)]).toEqual([409, reason]);
  expect(await portal.irp.organisations.clientsOf(pan)).toEqual([]);
  expect((await visitor.get('/organisation/secret')).status).toBe(200);
});

describe('whoever tries out parties', () => {
  /** Everything of an answer but what differs each time. */
  const comparable = ({ status, headers, text }: Answer) => {
    const told = [...headers]
      .filter(([name]) => name !== 'x-request-id')
      .map(([name, value]) => `${name}: ${value.replace(/codes=[\w-]{43};/, 'codes=TOKEN;')}`);
    return [status, ...told, text.replace(/\d\d:\d\d:\d\d/g, 'TIME')].join('\n');
  };

  test.each([
    ['/register', 'PAN', 'ZZIRX9999Z', 'ZZIRX0106Z'],
    ['/register', 'GSTIN', '29ZZIRX9999Z1ZX', counterparties().regular[5]!],
    ['/organisation/sign-in', 'PAN', 'ZZIRX9999Z', 'ZZIRX0106Z'],
  ])('learns nothing at %s from an unknown %s, whatever is typed in', async (path, _, unknown, like) => {
    const known = await partyOf(like);
    const answers = await Promise.all(
      [known, { ...known, subject: unknown }].map(async (party) => {
        const visitor = new Visitor(portal);
        const wrong = { mobileCode: '000000', emailCode: '000000' };
        return [
          await visitor.post(path, { category: 'TXP', ...party }),
          await visitor.get(`${path}/codes`),
          await visitor.post(`${path}/codes/resend`, {}),
          await visitor.post(`${path}/codes`, { mobileCode: 'x', emailCode: '1' }),
          await visitor.post(`${path}/codes`, wrong),
          await visitor.post(`${path}/codes`, wrong),
          await visitor.post(`${path}/codes`, wrong),
          await visitor.post(`${path}/codes`, wrong),
          await visitor.post(`${path}/codes`, wrong),
          await visitor.post(`${path}/codes`, wrong),
        ].map(comparable);
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]!.map((text) => text.slice(0, 3))).toEqual([
      '303',
      '200',
      '429',
      '422',
      '403',
      '403',
      '403',
      '403',
      '403',
      '410',
    ]);
  });

  test("gets no codes with another's number or address", async () => {
    const [one, other] = [await partyOf('ZZIRX0107Z'), await partyOf('ZZIRX0108Z')];
    const before = (await portal.irp.messages.newest(200)).length;
    for (const mixed of [{ mobile: other.mobile }, { email: other.email }]) {
      const visitor = new Visitor(portal);
      const sent = await visitor.post('/register', { category: 'GSP', ...one, ...mixed });
      expect(sent.status).toBe(303);
    }
    expect(await portal.irp.messages.newest(200)).toHaveLength(before);
  });

  test('is stopped after eight requests for one number, known or not', async () => {
    const party = { ...(await partyOf('ZZIRX0109Z')), subject: 'ZZIRX9998Z' };
    const ask = () => new Visitor(portal).post('/register', { category: 'GSP', ...party });
    for (let i = 0; i < 8; i++) expect((await ask()).status).toBe(303);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('Try again in an hour.');
  });
});

test('what is no PAN, number, address or category is told beside its field', async () => {
  const typed = { subject: '"><script>', mobile: '12', email: 'a@b\r\nBcc: c@d' };
  const { status, text } = await new Visitor(portal).post('/register', typed);
  expect(status).toBe(422);
  for (const name of ['category', 'subject', 'mobile', 'email']) {
    expect(text).toMatch(new RegExp(`id="${name}-error">[A-Z]`));
    expect(text).toMatch(new RegExp(`aria-describedby="[^"]*${name}-error"`));
  }
  expect(text).not.toContain('"><script>');
});

test('numbers are taken as people write them', async () => {
  const party = await partyOf('ZZIRX0110Z');
  const visitor = new Visitor(portal);
  const mobile = `+91 ${party.mobile.slice(0, 5)} ${party.mobile.slice(5)}`;
  const written = { subject: 'zzirx 0110z', mobile, email: ` ${party.email.toUpperCase()} ` };
  await visitor.post('/register', { category: 'ERP', ...written });
  const { mobileCode, emailCode } = await codesFor(party);
  const spaced = `${mobileCode.slice(0, 3)} ${mobileCode.slice(3)}`;
  const done = await visitor.post('/register/codes', { mobileCode: spaced, emailCode });
  expect(done.status).toBe(200);
});

describe('an organisation', () => {
  test('signs in by two codes, and is led back where it was', async () => {
    const visitor = new Visitor(portal);
    const asked = await visitor.get('/organisation');
    expect(asked.headers.get('location')).toBe('/organisation/sign-in?next=%2Forganisation');
    const party = await partyOf('ZZIRX0101Z');
    const form = { ...party, next: '/account' };
    const sent = await visitor.post('/organisation/sign-in', form);
    expect(sent.headers.get('location')).toBe('/organisation/sign-in/codes');
    // The codes of one act do not serve another.
    expect((await visitor.post('/register/codes', await codesFor(party))).status).toBe(410);
    const done = await visitor.post('/organisation/sign-in/codes', await codesFor(party));
    expect(done.headers.get('location')).toBe('/account');
    expect((await visitor.get('/organisation')).status).toBe(200);
    expect(visitor.cookie('openirp-codes')).toBeUndefined();
    await visitor.post('/organisation/sign-out', {});
    expect((await visitor.get('/organisation')).status).toBe(303);
  });

  test('gives its client a new secret, once for each form, and nobody else does', async () => {
    const pan = 'ZZIRX0101Z';
    const visitor = new Visitor(portal);
    const done = await registered('ERP', await partyOf(pan), visitor);
    const [clientId, former] = [copyableOf(done, 'client-id'), copyableOf(done, 'client-secret')];
    const page = await visitor.get('/organisation/secret');
    const form = { clientId, replaces: hidden(page, 'replaces'), overlap: 'none' };
    const stranger = new Visitor(portal);
    await stranger.beOrganisation({ pan: 'ZZIRX0108Z', gstin: '' });
    expect((await stranger.post('/organisation/secret', form)).status).toBe(409);
    const made = await visitor.post('/organisation/secret', form);
    const fresh = copyableOf(made, 'new-secret');
    expect(await portal.irp.clients.isSecretOf(clientId, fresh)).toBe(true);
    expect(await portal.irp.clients.isSecretOf(clientId, former)).toBe(false);
    expect((await visitor.post('/organisation/secret', form)).status).toBe(409);
    expect(await portal.irp.clients.isSecretOf(clientId, fresh)).toBe(true);
    const [told] = await portal.irp.messages.newest(1);
    expect(told).toMatchObject({ channel: 'mail', kind: 'client secret changed' });
    expect(told?.text).not.toContain(fresh);
  });

  test('ends its sessions elsewhere, one or all', async () => {
    const holder = { pan: 'ZZIRX0205Z', gstin: '' };
    const all = [new Visitor(portal), new Visitor(portal), new Visitor(portal)] as const;
    for (const visitor of all) await visitor.beOrganisation(holder);
    const isIn = async () =>
      Promise.all(all.map(async (one) => (await one.get('/organisation')).status === 200));
    const { text } = await all[0].get('/organisation/sessions');
    const ids = [...text.matchAll(/name="session" value="([\w-]{43})"/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(2);
    await all[0].post('/organisation/sessions', { session: ids[0]! });
    expect((await isIn()).filter(Boolean)).toHaveLength(2);
    await all[0].post('/organisation/sessions', { session: 'others' });
    expect(await isIn()).toEqual([true, false, false]);
  });
});

test('an API user ends its sessions elsewhere, and none of others', async () => {
  const [here, elsewhere, other] = [new Visitor(portal), new Visitor(portal), new Visitor(portal)];
  await here.signIn(0, 0);
  await elsewhere.signIn(0, 0);
  await other.signIn(0, 1);
  const { text } = await other.get('/account/sessions');
  expect(text).not.toMatch(/name="session" value="[\w-]{43}"/);
  const listed = await elsewhere.get('/account/sessions');
  await other.post('/account/sessions', { session: hidden(listed, 'session') });
  expect((await here.get('/invoices')).status).toBe(200);
  await here.post('/account/sessions', { session: 'others' });
  expect((await elsewhere.get('/invoices')).status).toBe(303);
  expect((await here.get('/invoices')).status).toBe(200);
});

describe('in a sandbox', () => {
  test('somebody at this machine fills the form with a made-up party and reads the codes', async () => {
    const visitor = new Visitor(portal);
    const { text } = await visitor.get('/register');
    expect(text.match(/href="\/register\?as=(GSP|ERP|ECO|TXP)"/g)).toHaveLength(4);
    const filled = await visitor.get('/register?as=ECO');
    const party = {
      subject: /type="text" value="(ZZIRX\w+)"/.exec(filled.text)![1]!,
      mobile: /type="tel" value="(\d+)"/.exec(filled.text)![1]!,
      email: /type="email" value="([^"]+)"/.exec(filled.text)![1]!,
      category: 'ECO',
    };
    await visitor.post('/register', party);
    const inbox = await visitor.get('/messages');
    const { mobileCode, emailCode } = await codesFor(party);
    expect(inbox.text).toContain(`${mobileCode} is your mobile code`);
    expect(inbox.text).toContain(emailCode);
    expect((await visitor.post('/register/codes', { mobileCode, emailCode })).status).toBe(200);
  });

  test('from elsewhere neither parties nor messages are shown', async () => {
    const visitor = new Visitor(portal);
    visitor.headers = { accept: 'text/html', 'x-forwarded-for': '203.0.113.7' };
    expect((await visitor.get('/messages')).status).toBe(404);
    expect((await visitor.get('/register')).text).not.toContain('?as=');
    expect((await visitor.get('/register?as=TXP')).text).not.toContain('zzirx');
  });
});

test('production makes no client here, but signs in and shows the way', async () => {
  const own = await DeskPortal.open('--environment', 'production');
  try {
    const [entry] = await portal.irp.organisations.entriesOf('ZZIRX0101Z');
    await own.irp.taxpayers.add([entry!]);
    const party = { subject: entry!.gstin, mobile: entry!.mobile!, email: entry!.email! };
    const visitor = new Visitor(own);
    const asked = await visitor.get('/register');
    expect(asked.text).not.toContain('name="category"');
    expect(hidden(asked, 'next')).toBe('/applications');
    await visitor.post('/organisation/sign-in', { ...party, next: '/applications' });
    const done = await visitor.post('/organisation/sign-in/codes', await codesFor(party, own));
    expect(done.headers.get('location')).toBe('/applications');
    expect((await visitor.get('/register')).text).toContain('href="/applications"');
    expect((await visitor.get('/register/codes')).status).toBe(404);
    expect((await visitor.get('/messages')).status).toBe(404);
    expect(await own.irp.organisations.clientsOf('ZZIRX0101Z')).toEqual([]);
  } finally {
    await own.close();
  }
});
