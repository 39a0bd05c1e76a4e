import { createPublicKey, randomBytes } from 'node:crypto';
import { hasGoodCheckDigit, loginBodyV104 } from '@openirp/core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterparties } from '../../control/world.ts';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const password = 'Example@1';
/** A PAN in ten states, with a turnover of 700 crore. */
const group = 'ZZIRX3001Z';
const regular = counterparties().regular[0]!;
const panOf = (gstin: string) => gstin.slice(2, 12);

async function visitorOf(pan: string, own = portal): Promise<Visitor> {
  const visitor = new Visitor(own);
  const [entry] = await own.irp.organisations.entriesOf(pan);
  await visitor.beOrganisation({ pan, gstin: entry?.gstin ?? '' });
  return visitor;
}

const gstinsOf = async (pan: string, own = portal) =>
  (await own.irp.organisations.entriesOf(pan)).map(({ gstin }) => gstin);

/** The key of a client in the form for users, by the beginning of its name. */
async function keyOf(visitor: Visitor, name: string): Promise<string> {
  const { text } = await visitor.get('/organisation/users/new');
  return new RegExp(`<option value="([\\w-]{16})">${name}`).exec(text)?.[1] ?? '';
}

let made = 0;
/** Makes a user by the form; tells name and answer. */
async function make(visitor: Visitor, gstin: string, client: string, changed: object = {}) {
  const userName = `API_own_${++made}`;
  const fields = { gstin, client, userName, newPassword: password, passwordAgain: password };
  const answer = await visitor.post('/organisation/users/new', { ...fields, ...changed });
  return { userName, gstin, ...answer };
}

/** Logs a user in at the API through a client, by number or with a pair of its own. */
async function login(
  { userName, gstin }: { userName: string; gstin: string },
  client: number | { clientId: string; clientSecret: string },
  secret = password,
  own = portal,
) {
  const { clientId, clientSecret } = typeof client === 'number' ? own.clients[client]! : client;
  const headers = { client_id: clientId, client_secret: clientSecret, Gstin: gstin };
  const entry = { userName, password: secret, appKey: randomBytes(32), forceRefresh: false };
  const publicKey = createPublicKey(own.irp.keys.authPublicKeyPem);
  const body = JSON.stringify(loginBodyV104(entry, publicKey));
  const { text } = await own.call('/eivital/v1.04/auth', { method: 'POST', headers, body });
  const { Status, Data, ErrorDetails } = JSON.parse(text);
  return {
    code: Status === 1 ? 'in' : ErrorDetails[0].ErrorCode,
    headers: { ...headers, user_name: userName, AuthToken: Data?.AuthToken },
  };
}

async function codeOfCall({ headers }: Awaited<ReturnType<typeof login>>): Promise<string> {
  const path = `/eivital/v1.03/Master/gstin/${headers.Gstin}`;
  const { text } = await portal.call(path, { headers });
  const { Status, ErrorDetails } = JSON.parse(text);
  return Status === 1 ? 'in' : ErrorDetails[0].ErrorCode;
}

describe('the ways to the API', () => {
  /** Whether each way is open, as the page says. */
  const openOf = async (pan: string, own = portal) => {
    const { text } = await (await visitorOf(pan, own)).get('/organisation/access');
    return [...text.matchAll(/<span class="state \w+">(Yes|No)</g)].map(([, word]) => word);
  };
  test.each([
    ['above the threshold', group, ['Yes', 'Yes', 'Yes', 'No', 'No']],
    ['below it', panOf(regular), ['Yes', 'Yes', 'No', 'No', 'No']],
    ['of unknown turnover', panOf(counterparties().sez[0]!), ['Yes', 'Yes', 'No', 'No', 'No']],
    ['with a client', 'ZZIRX0001Z', ['Yes', 'Yes', 'Yes', 'No', 'Yes']],
    ['cancelled', panOf(counterparties().cancelled[0]!), ['No', 'No', 'No', 'No', 'No']],
  ])('of a taxpayer %s', async (_, pan, open) => {
    expect(await openOf(pan)).toEqual(open);
  });

  test('follow the threshold that is set', async () => {
    const own = await DeskPortal.open('--direct-access-crore', '4');
    expect((await openOf(panOf(regular), own))[2]).toBe('Yes');
    await own.close();
  });
});

describe('users with several providers', () => {
  test('each log in through their own client alone, and stop when frozen', async () => {
    const visitor = await visitorOf(group);
    const [gstin] = (await gstinsOf(group)) as [string];
    const gsp = await make(visitor, gstin, await keyOf(visitor, 'Sandbox service provider'));
    const eco = await make(visitor, gstin, await keyOf(visitor, 'Sandbox e-commerce operator'));
    expect([gsp.status, eco.status]).toEqual([303, 303]);
    const [seat, other] = [await login(gsp, 1), await login(eco, 2)];
    expect([seat.code, other.code]).toEqual(['in', 'in']);
    expect([(await login(gsp, 2)).code, (await login(eco, 1)).code]).toEqual(['1018', '1018']);
    const listed = await visitor.get('/organisation/providers');
    expect(listed.text.match(/1 of 1 active/g)).toHaveLength(2);
    expect(listed.text).not.toContain('Never');
    expect(listed.text).not.toContain(portal.clients[1]!.clientId);

    const path = `/organisation/users/${gsp.userName}`;
    const frozen = await visitor.post(`${path}/state`, { state: 'frozen' });
    expect(frozen.headers.get('location')).toBe(`${path}?done=frozen`);
    expect([await codeOfCall(other), (await login(gsp, 1)).code]).toEqual(['in', '1014']);
    await expect.poll(() => codeOfCall(seat), { timeout: 1500 }).toBe('1005');
    await visitor.post(`${path}/state`, { state: 'active' });
    expect((await login(gsp, 1)).code).toBe('in');

    const fresh = { newPassword: 'Another@2', passwordAgain: 'Another@2' };
    const changed = await visitor.post(`${path}/password`, fresh);
    expect(changed.headers.get('location')).toBe(`${path}?done=password`);
    expect((await login(gsp, 1)).code).toBe('1008');
    expect((await login(gsp, 1, 'Another@2')).code).toBe('in');
  });

  test('of one provider are frozen in one act, those of others go on', async () => {
    const visitor = await visitorOf(group);
    const [, gstin, second] = (await gstinsOf(group)) as [string, string, string];
    const [gsp, eco] = [
      await keyOf(visitor, 'Sandbox service provider'),
      await keyOf(visitor, 'Sandbox e-commerce operator'),
    ];
    const theirs = [await make(visitor, gstin, gsp), await make(visitor, second, gsp)];
    const kept = await make(visitor, gstin, eco);
    const path = `/organisation/providers/${gsp}/freeze`;
    const asked = await visitor.post(path, {});
    expect([asked.status, asked.text.includes('Freeze them all')]).toEqual([200, true]);
    expect((await login(theirs[0]!, 1)).code).toBe('in');
    expect((await visitor.post(path, { confirmed: 'yes' })).status).toBe(303);
    for (const one of theirs) expect((await login(one, 1)).code).toBe('1014');
    expect((await login(kept, 2)).code).toBe('in');
    const entries = await portal.irp.audit.newest(1, `client ${portal.clients[1]!.clientId}`);
    expect(entries[0]).toMatchObject({ actor: `organisation ${group}`, act: 'users frozen' });
    expect(entries[0]!.details).toContain(theirs[0]!.userName);
  });

  test('are ten for a GSTIN, over all clients', async () => {
    const visitor = await visitorOf(group);
    const gstin = (await gstinsOf(group))[9]!;
    const keys = [
      await keyOf(visitor, 'Sandbox service provider'),
      await keyOf(visitor, 'Sandbox e-commerce operator'),
    ];
    for (let count = 0; count < 10; count++) {
      expect((await make(visitor, gstin, keys[count % 2]!)).status).toBe(303);
    }
    const last = await make(visitor, gstin, keys[0]!);
    expect([last.status, last.text.includes('error 3007')]).toEqual([422, true]);
  });
});

describe('a user', () => {
  test.each([
    ['gstin', () => portal.clients[0]!.users[0]!.gstin, 'Choose one of your GSTINs.'],
    ['client', () => 'x'.repeat(16), 'Choose one of those who may act for you.'],
    ['userName', () => 'API', 'It needs 5 to 30 letters'],
    ['userName', () => portal.clients[1]!.users[0]!.userName, 'This name is taken'],
    ['newPassword', () => 'password', 'It needs a capital letter.'],
    ['passwordAgain', () => 'other', 'The two are not the same.'],
  ])('is not made with a wrong %s', async (name, value, error) => {
    const visitor = await visitorOf(group);
    const key = await keyOf(visitor, 'Sandbox service provider');
    const { status, text } = await make(visitor, (await gstinsOf(group))[2]!, key, {
      [name]: value(),
    });
    expect(status).toBe(422);
    expect(new RegExp(`id="${name}-error">([^<]*)<`).exec(text)?.[1]).toContain(error);
    expect(text).toMatch(new RegExp(`id="${name}"[^>]* aria-invalid="true"`));
    expect(text).not.toContain(password);
  });

  test('that the operator froze stays frozen, and the page says why', async () => {
    const visitor = await visitorOf(group);
    const key = await keyOf(visitor, 'Sandbox service provider');
    const user = await make(visitor, (await gstinsOf(group))[3]!, key);
    await portal.irp.users.setFrozen(user.userName, true);
    const path = `/organisation/users/${user.userName}`;
    expect((await visitor.get(path)).text).toContain('The operator of this portal has frozen');
    expect((await visitor.post(`${path}/state`, { state: 'active' })).status).toBe(409);
    expect((await login(user, 1)).code).toBe('1014');
  });
});

describe('a sister concern', () => {
  const company = 'ZZIRX0001Z';
  const sister = panOf(counterparties().regular[1]!);
  const list = (visitor: Visitor, pan: string) =>
    visitor.post('/organisation/sister-concerns', { pan });

  test('makes users under the company once listed, and loses them with the listing', async () => {
    const [owner, visitor] = [await visitorOf(company), await visitorOf(sister)];
    expect(await keyOf(visitor, 'Sandbox taxpayer')).toBe('');
    const { headers } = await list(owner, ` ${sister.toLowerCase()} `);
    expect(headers.get('location')).toBe('/organisation/sister-concerns?done=listed');
    expect((await visitor.get('/organisation/access')).text).toContain('has listed your PAN');
    const key = await keyOf(visitor, 'Sandbox taxpayer');
    const user = await make(visitor, counterparties().regular[1]!, key);
    expect((await login(user, 0)).code).toBe('in');
    // The company learns nothing of it.
    for (const path of ['', '/users', '/sister-concerns', '/providers']) {
      expect((await owner.get(`/organisation${path}`)).text).not.toContain(user.userName);
    }

    const removal = `/organisation/sister-concerns/${sister}/removal`;
    expect((await owner.post(removal, {})).text).toContain('Remove and freeze');
    expect((await owner.post(removal, { confirmed: 'yes' })).status).toBe(303);
    expect((await login(user, 0)).code).toBe('1014');
    const path = `/organisation/users/${user.userName}`;
    expect((await visitor.get(path)).text).toContain('may not act for you any more');
    expect((await visitor.post(`${path}/state`, { state: 'active' })).status).toBe(409);
    const again = await make(visitor, counterparties().regular[1]!, key);
    expect([again.status, again.text.includes('Choose one of those')]).toEqual([422, true]);
    const told = (await portal.irp.messages.newest(10)).map(({ kind }) => kind);
    expect(told).toEqual(
      expect.arrayContaining(['sister concern listed', 'sister concern removed']),
    );
  });

  test.each([
    ['ZZIRX', 'A PAN has five letters'],
    ['ZZIRX0001Z', 'your own PAN'],
    ['ABCDE1234F', 'no such PAN'],
    ['<script>alert(1)', 'A PAN has five letters'],
  ])('is not listed as %s', async (pan, error) => {
    const { status, text } = await list(await visitorOf(company), pan);
    expect([status, text.includes(error), text.includes('<script>alert')]).toEqual([
      422,
      true,
      false,
    ]);
  });

  test('is nobody’s who has no direct access', async () => {
    for (const pan of [group, 'ZZIRX0003Z']) {
      const answer = await list(await visitorOf(pan), sister);
      expect([answer.status, answer.text.includes('this organisation has none'.slice(5))]).toEqual([
        422,
        true,
      ]);
    }
  });
});

describe('dummy GSTINs', () => {
  const add = (visitor: Visitor, state: string, type = 'REG') =>
    visitor.post('/organisation/gstins', { state, type });

  test('are valid, of the register, and call through the client of whoever made them', async () => {
    const pan = panOf(portal.clients[1]!.users[0]!.gstin);
    const visitor = await visitorOf(pan);
    for (const state of ['01', '38', '36', '29', '29']) {
      expect((await add(visitor, state)).headers.get('location')).toMatch(/done=dummy$/);
    }
    const dummies = await portal.irp.dummyGstins.of(pan);
    expect(dummies).toHaveLength(5);
    for (const { gstin, pin, state_code, source, status } of dummies) {
      expect([hasGoodCheckDigit(gstin), panOf(gstin), status]).toEqual([true, pan, 'ACT']);
      expect(portal.irp.masters.lists.statesOfPin(pin!)).toContain(state_code);
      expect(source).toBe(`dummy of ${pan}`);
    }
    const third = await add(visitor, '29');
    expect([third.status, third.text.includes('has two already')]).toEqual([422, true]);
    const user = await make(
      visitor,
      dummies[0]!.gstin,
      await keyOf(visitor, 'Sandbox service provider'),
    );
    expect((await login(user, 1)).code).toBe('in');
    const key = await keyOf(visitor, 'Sandbox e-commerce operator');
    expect((await make(visitor, dummies[0]!.gstin, key)).text).toContain('your own client alone');
  });

  test('of an e-commerce operator may be such', async () => {
    const pan = panOf(portal.clients[2]!.users[0]!.gstin);
    const visitor = await visitorOf(pan);
    expect((await add(visitor, '27', 'TCS')).status).toBe(303);
    const [dummy] = await portal.irp.dummyGstins.of(pan);
    expect([dummy!.type, dummy!.gstin[13]]).toEqual(['TCS', 'C']);
    const provider = await visitorOf(panOf(portal.clients[1]!.users[0]!.gstin));
    expect((await add(provider, '27', 'TCS')).status).toBe(422);
  });

  test('are not for taxpayers, nor for states that there are not', async () => {
    expect((await add(await visitorOf(group), '27')).status).toBe(422);
    expect(await portal.irp.dummyGstins.of(group)).toEqual([]);
    const provider = await visitorOf(panOf(portal.clients[1]!.users[0]!.gstin));
    for (const state of ['25', '28', '97', '99', '']) {
      expect((await add(provider, state)).status).toBe(422);
    }
  });
});

describe('who may do what', () => {
  const own = panOf(counterparties().regular[3]!);
  let userName = '';
  let key = '';
  const told = ({ status, headers }: { status: number; headers: Headers }) =>
    `${status} ${headers.get('location') ?? ''}`.replace(userName, 'NAME').trim();
  const fresh = { newPassword: 'Another@2', passwordAgain: 'Another@2' };
  const acts = [
    ['get', '', '200', '200'],
    ['get', '/users', '200', '200'],
    ['get', '/users/new', '200', '200'],
    ['get', '/users/NAME', '200', '404'],
    ['get', '/providers', '200', '200'],
    ['get', '/access', '200', '200'],
    ['get', '/sister-concerns', '200', '200'],
    ['get', '/gstins', '200', '200'],
    ['post', '/users/new', '422', '422'],
    ['post', '/users/NAME/password', '303 /organisation/users/NAME?done=password', '404'],
    ['post', '/users/NAME/state', '303 /organisation/users/NAME?done=unfrozen', '404'],
    ['post', '/providers/KEY/freeze', '200', '404'],
    ['post', '/sister-concerns', '422', '422'],
    ['post', '/sister-concerns/ABCDE1234F/removal', '404', '404'],
    ['post', '/gstins', '422', '422'],
  ] as const;
  const visitors: Record<string, Visitor> = {};
  beforeAll(async () => {
    const owner = await visitorOf(own);
    key = await keyOf(owner, 'Sandbox service provider');
    ({ userName } = await make(owner, counterparties().regular[3]!, key));
    const [stranger, user, officer] = [
      new Visitor(portal),
      new Visitor(portal),
      new Visitor(portal),
    ];
    // The provider itself, signed in as an API user of the client under which that user is.
    await user.signIn(1);
    await user.post('/account/owner', { clientSecret: portal.clients[1]!.clientSecret });
    await officer.beOfficer();
    Object.assign(visitors, { owner, other: await visitorOf('ZZIRX0001Z') });
    Object.assign(visitors, { stranger, user, officer });
  });

  test.each(acts)('%s /organisation%s', async (method, path, asOwner, asOther) => {
    const at = `/organisation${path.replace('NAME', userName).replace('KEY', key)}`;
    const does = (visitor: Visitor) =>
      method === 'get' ? visitor.get(at) : visitor.post(at, { state: 'active', ...fresh });
    for (const name of ['stranger', 'user', 'officer']) {
      expect(told(await does(visitors[name]!))).toMatch(/^303 \/organisation\/sign-in\?next=/);
    }
    expect(told(await does(visitors.other!))).toBe(asOther);
    expect(told(await does(visitors.owner!))).toBe(asOwner);
  });

  test('nobody sees users of another PAN', async () => {
    for (const path of ['', '/users', '/providers']) {
      expect((await visitors.other!.get(`/organisation${path}`)).text).not.toContain(userName);
    }
  });
});

describe('in production', () => {
  let real: DeskPortal;
  beforeAll(async () => {
    real = await DeskPortal.open('--environment', 'production');
    await real.irp.clients.add(real.clients, real.irp.clock.now());
    const entries = await portal.irp.organisations.entriesOf(group);
    await real.irp.taxpayers.add(entries);
  });
  afterAll(() => real.close());

  /** The codes that were sent last, read out of the queue. */
  async function codesSent() {
    const [one, two] = await real.irp.messages.newest(2);
    const codeOf = (channel: string) =>
      /\b\d{6}\b/.exec([one!, two!].find((message) => message.channel === channel)!.text)![0];
    return { mobileCode: codeOf('sms'), emailCode: codeOf('mail') };
  }

  test('a user is made by codes to the registered contacts, and its provider never sees it', async () => {
    const visitor = await visitorOf(group, real);
    const key = await keyOf(visitor, 'Sandbox service provider');
    const user = await make(visitor, (await gstinsOf(group, real))[0]!, key);
    const codesPath = '/organisation/users/new/codes';
    expect(user.headers.get('location')).toBe(codesPath);
    expect(await real.irp.users.find(user.userName)).toBeUndefined();
    const codes = await codesSent();
    const wrong = { ...codes, mobileCode: codes.mobileCode === '000000' ? '000001' : '000000' };
    expect((await visitor.post(codesPath, wrong)).status).toBe(403);
    const right = await visitor.post(codesPath, codes);
    expect(right.headers.get('location')).toBe('/organisation/users?done=made');
    expect((await login(user, 1, password, real)).code).toBe('in');
    expect((await visitor.post(codesPath, codes)).status).toBe(410);

    const { clientId, clientSecret } = real.clients[1]!;
    const gstin = real.clients[1]!.users[0]!.gstin;
    const provider = { userName: 'API_of_provider', password, gstin, clientId };
    await real.irp.users.addOne(provider, real.irp.clock.now());
    const theirs = new Visitor(real);
    await theirs.post('/sign-in', { userName: provider.userName, password });
    await theirs.post('/account/owner', { clientSecret });
    expect((await theirs.get('/account/users')).text).not.toContain(user.userName);
    expect((await theirs.get(`/account/users/${user.userName}`)).status).toBe(404);
    const asOrganisation = await visitorOf(panOf(gstin), real);
    for (const path of ['', '/users', '/providers']) {
      const { text } = await asOrganisation.get(`/organisation${path}`);
      expect(text).not.toContain(user.userName);
    }
  });

  test('codes of one organisation make no user of another in the same browser', async () => {
    const visitor = await visitorOf(group, real);
    const key = await keyOf(visitor, 'Sandbox service provider');
    const user = await make(visitor, (await gstinsOf(group, real))[1]!, key);
    await visitor.beOrganisation({ pan: 'ZZIRX0001Z', gstin: '' });
    const answer = await visitor.post('/organisation/users/new/codes', await codesSent());
    expect(answer.status).toBe(404);
    expect(await real.irp.users.find(user.userName)).toBeUndefined();
  });

  test('there are no dummy GSTINs', async () => {
    const visitor = await visitorOf('ZZIRX0003Z', real);
    expect((await visitor.get('/organisation/gstins')).status).toBe(404);
    expect((await visitor.get('/organisation')).text).not.toContain('/organisation/gstins');
  });
});

test('in production the codes go to the contacts of the GSTIN, or of the session where it has none', async () => {
  const real = await DeskPortal.open('--environment', 'production');
  await real.irp.clients.add(real.clients, real.irp.clock.now());
  await real.irp.taxpayers.add(await portal.irp.organisations.entriesOf(group));
  const visitor = await visitorOf(group, real);
  const key = await keyOf(visitor, 'Sandbox service provider');
  const gstin = (await gstinsOf(group, real))[2]!;
  const { db } = real.irp.store;
  const recipients = async () => {
    await make(visitor, gstin, key);
    return (await real.irp.messages.newest(2)).map(({ recipient }) => recipient).toSorted();
  };
  const change = (mobile: string | null, email: string | null) =>
    db.updateTable('taxpayers').set({ mobile, email }).where('gstin', '=', gstin).execute();
  await change('5550099999', 'branch@branch.example');
  expect(await recipients()).toEqual(['5550099999', 'branch@branch.example']);
  await change(null, null);
  const seat = await real.irp.organisations.contactsOf((await gstinsOf(group, real))[0]!);
  expect(await recipients()).toEqual([seat!.mobile, seat!.email].toSorted());
  await real.close();
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ['html-validate:standard'] }),
  );
  const visitor = await visitorOf(panOf(portal.clients[1]!.users[0]!.gstin));
  const { userName } = portal.clients[1]!.users[0]!;
  const paths = ['', '/users', '/users/new', `/users/${userName}`, '/providers', '/access'];
  for (const path of [...paths, '/sister-concerns', '/gstins']) {
    for (const language of ['en', 'hi']) {
      const { text, status } = await visitor.get(`/organisation${path}?lang=${language}`);
      const report = await validator.validateString(text);
      expect([path, status, report.results.flatMap(({ messages }) => messages)]).toEqual([
        path,
        200,
        [],
      ]);
    }
  }
});
