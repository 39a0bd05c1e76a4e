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
let made = 0;
/** A user of its own for a test, of a client by number. */
async function newUser(client = 0, own = portal, ofUser?: number) {
  const { clientId, users } = own.clients[client]!;
  const userName = `API_test_${++made}`;
  const { gstin } = users[ofUser ?? made % users.length]!;
  const user = { userName, password, gstin, clientId };
  expect(await own.irp.users.addOne(user, own.irp.clock.now())).toBe('added');
  return user;
}

/** Somebody who is signed in, as the owner of the client or not. */
async function visitorFor(user: { userName: string }, clientSecret?: string, own = portal) {
  const visitor = new Visitor(own);
  await visitor.post('/sign-in', { userName: user.userName, password });
  if (clientSecret !== undefined) {
    const { status } = await visitor.post('/account/owner', { clientSecret });
    expect(status).toBe(303);
  }
  return visitor;
}

/** The secret of a client, which tests may have changed before. */
async function secretOf(client: number, own = portal): Promise<string> {
  return (await own.irp.clients.rotate(own.clients[client]!.clientId, 0))!;
}

const isIn = async (visitor: Visitor) => (await visitor.get('/invoices')).status === 200;
const stateOf = async (userName: string) => (await portal.irp.users.find(userName))?.isFrozen;
const hiddenValue = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;
const errorOf = (text: string, name: string): string | undefined =>
  new RegExp(`id="${name}-error">([^<]*)<`).exec(text)?.[1];

describe('who may do what', () => {
  const target = { userName: '' };
  const on = (path: string) => path.replace('NAME', target.userName);
  const fresh = { newPassword: 'Another@2', passwordAgain: 'Another@2' };
  /** Status, and where an answer leads. */
  const told = ({ status, headers }: { status: number; headers: Headers }) =>
    `${status} ${headers.get('location') ?? ''}`.replace(target.userName, 'NAME').trim();

  type Act = readonly [name: string, method: 'get' | 'post', path: string, fields?: object];
  const acts: readonly (readonly [Act, user: string, owner: string, other: string])[] = [
    [['see the overview', 'get', '/account'], '200', '200', '200'],
    [['see the users', 'get', '/account/users'], '200', '200', '200'],
    [['see a user', 'get', '/account/users/NAME'], '404', '200', '404'],
    [['open the form for users', 'get', '/account/users/new'], '200', '200', '200'],
    [['open the form for a secret', 'get', '/account/secret'], '200', '200', '200'],
    [['make a user', 'post', '/account/users/new', {}], '403', '422', '422'],
    [
      ['freeze', 'post', '/account/users/NAME/state', { state: 'frozen' }],
      ...(['404', '303 /account/users/NAME?done=frozen', '404'] as const),
    ],
    [
      ['unfreeze', 'post', '/account/users/NAME/state', { state: 'active' }],
      ...(['404', '303 /account/users/NAME?done=unfrozen', '404'] as const),
    ],
    [
      ['set a password', 'post', '/account/users/NAME/password', fresh],
      ...(['404', '303 /account/users/NAME?done=password', '404'] as const),
    ],
    [['change a secret', 'post', '/account/secret', { replaces: 'x' }], '403', '409', '409'],
  ];

  let user: Visitor;
  let owner: Visitor;
  let other: Visitor;
  beforeAll(async () => {
    target.userName = (await newUser()).userName;
    user = await visitorFor(await newUser());
    owner = await visitorFor(await newUser(), await secretOf(0));
    other = await visitorFor(await newUser(1), await secretOf(1));
  });

  const does = (visitor: Visitor, [, method, path, fields = {}]: Act) =>
    method === 'get'
      ? visitor.get(on(path))
      : visitor.post(on(path), fields as Record<string, string>);

  test.each(acts)('%j', async (act, asUser, asOwner, asOther) => {
    const stranger = await does(new Visitor(portal), act);
    const isAsked = stranger.headers.get('location')?.startsWith('/sign-in?next=') === true;
    expect([stranger.status, isAsked]).toEqual(act[1] === 'get' ? [303, true] : [401, false]);
    expect(told(await does(user, act))).toBe(asUser);
    expect(told(await does(other, act))).toBe(asOther);
    expect(told(await does(owner, act))).toBe(asOwner);
  });

  test('a user sees itself, and no names of others', async () => {
    for (const path of ['/account', '/account/users']) {
      expect((await user.get(path)).text).not.toContain(target.userName);
      expect((await other.get(path)).text).not.toContain(target.userName);
    }
    expect((await owner.get('/account/users')).text).toContain(target.userName);
  });

  test('a user cannot freeze itself', async () => {
    const self = await newUser();
    const visitor = await visitorFor(self);
    const path = `/account/users/${self.userName}`;
    expect((await visitor.get(path)).text).not.toContain('Freeze');
    const fields = { state: 'frozen', confirmed: 'yes' };
    expect((await visitor.post(`${path}/state`, fields)).status).toBe(403);
    expect(await stateOf(self.userName)).toBe(false);
  });
});

describe('in production', () => {
  let real: DeskPortal;
  beforeAll(async () => {
    real = await DeskPortal.open('--environment', 'production');
    await real.irp.clients.add(real.clients, real.irp.clock.now());
  });
  afterAll(() => real.close());

  test('a service provider changes its secret and sees no users of others', async () => {
    const [own, fellow] = [await newUser(1, real), await newUser(1, real)];
    const visitor = await visitorFor(own, real.clients[1]!.clientSecret, real);
    expect((await visitor.get('/account/secret')).status).toBe(200);
    const { text } = await visitor.get('/account/users');
    expect([text.includes(own.userName), text.includes(fellow.userName)]).toEqual([true, false]);
    const there = `/account/users/${fellow.userName}`;
    expect((await visitor.get(there)).status).toBe(404);
    expect((await visitor.get('/account/users/new')).status).toBe(404);
    expect((await visitor.post('/account/users/new', {})).status).toBe(404);
    for (const name of [fellow.userName, own.userName]) {
      const path = `/account/users/${name}`;
      expect((await visitor.post(`${path}/state`, { state: 'frozen' })).status).toBe(404);
      expect((await visitor.post(`${path}/password`, {})).status).toBe(404);
    }
  });

  test('a taxpayer who owns the client looks after its users', async () => {
    const [own, fellow] = [await newUser(0, real, 0), await newUser(0, real, 0)];
    const visitor = await visitorFor(own, real.clients[0]!.clientSecret, real);
    expect((await visitor.get('/account/users')).text).toContain(fellow.userName);
    // Making one takes codes to the registered mobile and mail.
    for (const { headers } of [
      await visitor.get('/account/users/new'),
      await visitor.post('/account/users/new', {}),
    ]) {
      expect(headers.get('location')).toBe('/organisation/users/new');
    }
    // So does what is done to the other users.
    const there = `/organisation/users/${fellow.userName}`;
    const path = `/account/users/${fellow.userName}`;
    const { text } = await visitor.get(path);
    expect([text.includes(`href="${there}"`), text.includes('<form class="form')]).toEqual([
      true,
      false,
    ]);
    const fresh = { newPassword: 'Third@333', passwordAgain: 'Third@333' };
    for (const [act, fields] of [
      ['state', { state: 'frozen' }],
      ['password', fresh],
    ] as const) {
      const { headers } = await visitor.post(`${path}/${act}`, fields);
      expect(headers.get('location')).toBe(there);
    }
    expect(await real.irp.users.withPassword(fellow.userName, password)).toBeDefined();
  });

  test('a sister concern that knows the secret owns nothing by it', async () => {
    const [company, sister] = [await newUser(0, real, 0), await newUser(0, real, 1)];
    const { clientSecret } = real.clients[0]!;
    const visitor = await visitorFor(sister, clientSecret, real);
    expect((await visitor.get('/account/users')).text).not.toContain(company.userName);
    expect((await visitor.post('/account/secret', { replaces: 'x' })).status).toBe(403);
    const owner = await visitorFor(company, clientSecret, real);
    expect((await owner.get('/account/users')).text).not.toContain(sister.userName);
    const path = `/account/users/${sister.userName}`;
    expect((await owner.get(path)).status).toBe(404);
    expect((await owner.post(`${path}/state`, { state: 'frozen' })).status).toBe(404);
    expect((await owner.post(`${path}/password`, {})).status).toBe(404);
  });

  test('nothing that was seeded is shown', async () => {
    const visitor = await visitorFor(await newUser(0, real), undefined, real);
    expect((await visitor.get('/account')).text).not.toContain(real.clients[0]!.clientSecret);
  });
});

describe('the overview', () => {
  test('tells base URLs, keys, client and user', async () => {
    const own = await DeskPortal.open();
    const visitor = new Visitor(own);
    await visitor.signIn();
    const { text } = await visitor.get('/account');
    const { clientId, clientSecret, users } = own.clients[0]!;
    for (const told of [clientId, clientSecret, users[0]!.password, 'http://localhost/eicore']) {
      expect(text).toContain(told);
    }
    expect(text.match(/([0-9A-F]{2}:){31}[0-9A-F]{2}/g)).toHaveLength(2);
    await own.irp.clients.rotate(clientId, 0);
    await own.irp.users.setPassword(users[1]!.userName, password);
    expect((await visitor.get('/account')).text).not.toContain(clientSecret);
    const changed = await visitorFor(users[1]!, undefined, own);
    expect((await changed.get('/account')).text).not.toContain(users[1]!.password);
    await own.close();
  });

  test('asks for the client’s secret and makes an owner by it', async () => {
    const secret = await secretOf(2);
    const visitor = await visitorFor(await newUser(2));
    const wrong = await visitor.post('/account/owner', { clientSecret: 'wrong' });
    expect([wrong.status, errorOf(wrong.text, 'clientSecret')]).toEqual([
      403,
      'That is not the secret of your client.',
    ]);
    const fields = { clientSecret: ` ${secret} `, next: '/account/secret' };
    const right = await visitor.post('/account/owner', fields);
    expect(right.headers.get('location')).toBe('/account/secret?done=proven');
    const { text } = await visitor.get('/account/secret?done=proven');
    expect(text).toContain('The client is yours, for this session.');
    const elsewhere = { clientSecret: secret, next: 'https://evil.example' };
    const { headers } = await visitor.post('/account/owner', elsewhere);
    expect(headers.get('location')).toBe('/account?done=proven');
  });
});

describe('a new client secret', () => {
  test('is shown once, and sending the form again changes nothing', async () => {
    const secret = await secretOf(2);
    const visitor = await visitorFor(await newUser(2), secret);
    const replaces = hiddenValue((await visitor.get('/account/secret')).text, 'replaces');
    const answer = await visitor.post('/account/secret', { overlap: 'hour', replaces });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const shown = /<pre id="new-secret"[^>]*><code>([A-Za-z0-9]{20})</.exec(answer.text)![1]!;
    expect(answer.text).toMatch(/The secret before this one is taken until .* IST/);
    const { clientId } = portal.clients[2]!;
    const works = (one: string) => portal.irp.clients.isSecretOf(clientId, one);
    expect([await works(shown), await works(secret)]).toEqual([true, true]);
    const again = await visitor.post('/account/secret', { overlap: 'none', replaces });
    expect([again.status, again.text.includes(shown)]).toEqual([409, false]);
    expect([await works(shown), await works(secret)]).toEqual([true, true]);
    // Still the owner, without showing it anew; nobody else is.
    const next = hiddenValue((await visitor.get('/account/secret')).text, 'replaces');
    const last = await visitor.post('/account/secret', { overlap: 'none', replaces: next });
    expect(last.text).toContain('The secret before it does not work any more.');
    expect([await works(shown), await works(secret)]).toEqual([false, false]);
  });
});

describe('the audit log', () => {
  test('has every act of an owner, and the owner of the client gets a mail', async () => {
    const [self, fellow] = [await newUser(2), await newUser(2)];
    const owner = await visitorFor(self, await secretOf(2));
    const replaces = hiddenValue((await owner.get('/account/secret')).text, 'replaces');
    const sent = () =>
      portal.irp.store.db
        .selectFrom('messages')
        .select('kind')
        .where('kind', '=', 'client secret changed')
        .execute();
    const before = (await sent()).length;
    expect((await owner.post('/account/secret', { overlap: 'none', replaces })).status).toBe(200);
    expect((await sent()).length).toBe(before + 1);
    const path = `/account/users/${fellow.userName}`;
    await owner.post(`${path}/state`, { state: 'frozen' });
    await owner.post(`${path}/state`, { state: 'active' });
    const fresh = { newPassword: 'Third@333', passwordAgain: 'Third@333' };
    await owner.post(`${path}/password`, fresh);
    const userName = `API_made_${++made}`;
    await owner.post('/account/users/new', { gstin: fellow.gstin, userName, ...fresh });
    await owner.post('/account/password', { oldPassword: password, ...fresh });
    const acts = (await portal.irp.audit.newest(6)).reverse();
    const { clientId } = fellow;
    expect(acts.map(({ actor, act, subject }) => [actor, act, subject])).toEqual([
      [`user ${self.userName}`, 'client secret changed', `client ${clientId}`],
      [`user ${self.userName}`, 'user frozen', `user ${fellow.userName}`],
      [`user ${self.userName}`, 'user unfrozen', `user ${fellow.userName}`],
      [`user ${self.userName}`, 'password changed', `user ${fellow.userName}`],
      [`user ${self.userName}`, 'user made', `user ${userName}`],
      [`user ${self.userName}`, 'password changed', `user ${self.userName}`],
    ]);
    expect(JSON.stringify(acts)).not.toContain('Third@333');
  });
});

describe('a new API user', () => {
  let owner: Visitor;
  beforeAll(async () => {
    owner = await visitorFor(await newUser(), await secretOf(0));
  });
  const good = () => ({
    gstin: portal.clients[0]!.users[1]!.gstin,
    userName: `API_made_${++made}`,
    newPassword: 'Another@2',
    passwordAgain: 'Another@2',
  });

  test('is made, and logs in', async () => {
    const typed = good();
    const { headers } = await owner.post('/account/users/new', {
      ...typed,
      gstin: ` ${typed.gstin.toLowerCase()} `,
    });
    expect(headers.get('location')).toBe('/account/users?done=made');
    const { text } = await owner.get('/account/users?done=made');
    expect(text).toContain('The API user is made.');
    expect(text).toContain(typed.userName);
    const user = await portal.irp.users.withPassword(typed.userName, typed.newPassword);
    expect(user).toMatchObject({ gstin: typed.gstin, client_id: portal.clients[0]!.clientId });
  });

  const foreign = () => portal.clients[1]!.users[0]!.gstin;
  test.each([
    ['gstin', () => '29', 'A GSTIN has 15 letters and digits.'],
    ['gstin', () => '29ABCDE1234F1Z5', 'The taxpayer register has no such GSTIN.'],
    ['gstin', foreign, 'This GSTIN has another PAN than the users of this client.'],
    ['userName', () => 'API', /^It needs 5 to 30 letters/],
    ['userName', () => portal.clients[1]!.users[0]!.userName, /^This name is taken/],
    ['newPassword', () => 'example', /at least 8.*capital.*digit.*one of %/],
    ['passwordAgain', () => 'other', 'The two are not the same.'],
  ])('is not made with a wrong %s', async (name, value, error) => {
    const typed = { ...good(), [name]: value() };
    const { status, text } = await owner.post('/account/users/new', typed);
    expect(status).toBe(422);
    if (typeof error === 'string') expect(errorOf(text, name)).toBe(error);
    else expect(errorOf(text, name)).toMatch(error);
    expect(text).toMatch(new RegExp(`id="${name}"[^>]* aria-invalid="true"`));
    expect(text).toContain(`value="${typed.gstin}"`);
    expect(text).toContain(`value="${typed.userName}"`);
    expect(text).not.toContain('Another@2');
  });

  test('of a cancelled GSTIN is not made', async () => {
    const typed = good();
    await portal.irp.taxpayers.change(typed.gstin, { status: 'CNL' });
    const { text } = await owner.post('/account/users/new', typed);
    expect(errorOf(text, 'gstin')).toBe('This GSTIN is cancelled or inactive.');
    await portal.irp.taxpayers.change(typed.gstin, { status: 'ACT' });
  });
});

describe('a new API user of a client that is no taxpayer’s', () => {
  let own: DeskPortal;
  beforeAll(async () => {
    own = await DeskPortal.open();
  });
  afterAll(() => own.close());

  const ownerOf = async (client: number) =>
    visitorFor(await newUser(client, own), own.clients[client]!.clientSecret, own);
  const tried = async (visitor: Visitor, gstin: string) => {
    const passwords = { newPassword: 'Another@2', passwordAgain: 'Another@2' };
    const userName = `API_made_${++made}`;
    const { status, text } = await visitor.post('/account/users/new', {
      ...{ gstin, userName, ...passwords },
    });
    const isMade = (await own.irp.users.find(userName)) !== undefined;
    return [status, isMade, errorOf(text, 'gstin')];
  };
  const refused = [422, false, 'This GSTIN is not yours.'];

  test.each([1, 2])('is for a GSTIN that no other client has: client %i', async (client) => {
    const owner = await ownerOf(client);
    expect(await tried(owner, own.clients[0]!.users[0]!.gstin)).toEqual(refused);
    const free = counterparties().regular[client]!;
    expect(await tried(owner, free)).toEqual([303, true, undefined]);
    expect(await tried(owner, free)).toEqual([303, true, undefined]);
    // The other one comes too late for it.
    expect(await tried(await ownerOf(3 - client), free)).toEqual(refused);
  });

  test('is for no GSTIN whose invoices somebody else registered', async () => {
    const seat = await own.seat(0, 0);
    await own.register(own.freshInvoice(), seat);
    // Its users are for another GSTIN now; the invoices stay.
    const gstin = counterparties().regular[5]!;
    const { db } = own.irp.store;
    await db.updateTable('users').set({ gstin }).where('gstin', '=', seat.gstin).execute();
    expect(await tried(await ownerOf(1), seat.gstin)).toEqual(refused);
  });
});

describe('a blocked client', () => {
  test('is nobody’s to change, and each page of an owner says so', async () => {
    const own = await newUser(2);
    const owner = await visitorFor(own, await secretOf(2));
    const { clientId } = portal.clients[2]!;
    const replaces = hiddenValue((await owner.get('/account/secret')).text, 'replaces');
    const fellow = await newUser(2);
    await portal.irp.clients.setBlocked(clientId, true);
    const told = 'This client is blocked. As long as it is, nobody can change';
    for (const path of ['/account', '/account/users', '/account/users/new', '/account/secret']) {
      const { text } = await owner.get(path);
      expect(text, path).toContain(told);
      expect(text, path).not.toContain('name="clientSecret"');
    }
    const rotated = await owner.post('/account/secret', { replaces, overlap: 'none' });
    expect([rotated.status, rotated.text.includes('id="new-secret"')]).toEqual([403, false]);
    const typed = { gstin: fellow.gstin, userName: 'API_too_late' };
    const passwords = { newPassword: 'Another@2', passwordAgain: 'Another@2' };
    const made = await owner.post('/account/users/new', { ...typed, ...passwords });
    expect([made.status, made.text.includes(told)]).toEqual([403, true]);
    expect(await portal.irp.users.find(typed.userName)).toBeUndefined();
    const path = `/account/users/${fellow.userName}`;
    expect((await owner.post(`${path}/state`, { state: 'frozen' })).status).toBe(404);
    expect((await owner.post(`${path}/password`, passwords)).status).toBe(404);
    expect(await stateOf(fellow.userName)).toBe(false);
    await portal.irp.clients.setBlocked(clientId, false);
    expect((await owner.get('/account/secret')).text).toContain('name="clientSecret"');
  });
});

describe('an API user', () => {
  test('whom the operator froze is not unfrozen by the owner, who is told', async () => {
    const user = await newUser();
    const owner = await visitorFor(await newUser(), await secretOf(0));
    const path = `/account/users/${user.userName}`;
    await portal.irp.users.setFrozen(user.userName, true);
    const told = 'The operator of this portal has frozen this user.';
    const { text } = await owner.get(path);
    expect([text.includes(told), text.includes('Unfreeze the user')]).toEqual([true, false]);
    for (const state of ['active', 'frozen']) {
      const answer = await owner.post(`${path}/state`, { state });
      expect([answer.status, answer.text.includes(told)]).toEqual([409, true]);
      expect(await portal.irp.users.find(user.userName)).toMatchObject({ frozenBy: 'operator' });
    }
    await portal.irp.users.setFrozen(user.userName, false);
    expect((await owner.get(path)).text).toContain('Freeze the user');
  });

  test('whom the organisation froze is not unfrozen by the owner, who is told', async () => {
    const user = await newUser(2);
    const owner = await visitorFor(await newUser(2), await secretOf(2));
    const pan = user.gstin.slice(2, 12);
    expect(await portal.irp.gstinUsers.setFrozen(pan, user.userName, true)).toBe('done');
    const told = 'The organisation whose GSTIN this is has frozen this user.';
    const path = `/account/users/${user.userName}`;
    expect((await owner.get(path)).text).toContain(told);
    const answer = await owner.post(`${path}/state`, { state: 'active' });
    expect([answer.status, answer.text.includes(told)]).toEqual([409, true]);
    expect(await stateOf(user.userName)).toBe(true);
    expect(await portal.irp.gstinUsers.setFrozen(pan, user.userName, false)).toBe('done');
    expect(await stateOf(user.userName)).toBe(false);
  });

  test('is frozen and unfrozen, and gets another password, which end its sessions', async () => {
    const user = await newUser();
    const owner = await visitorFor(await newUser(), await secretOf(0));
    const path = `/account/users/${user.userName}`;
    const visitor = await visitorFor(user);
    await owner.post(`${path}/state`, { state: 'frozen' });
    expect([await isIn(visitor), await stateOf(user.userName)]).toEqual([false, true]);
    const { text } = await owner.get(`${path}?done=frozen`);
    expect(text).toContain('Its tokens and sessions have ended.');
    expect(text).toContain('Unfreeze the user');
    await owner.post(`${path}/state`, { state: 'active' });
    const again = await visitorFor(user);
    expect(await isIn(again)).toBe(true);
    const weak = await owner.post(`${path}/password`, { newPassword: 'x', passwordAgain: 'x' });
    expect([weak.status, await isIn(again)]).toEqual([422, true]);
    await owner.post(`${path}/password`, { newPassword: 'Third@333', passwordAgain: 'Third@333' });
    expect(await isIn(again)).toBe(false);
    expect(await portal.irp.users.withPassword(user.userName, 'Third@333')).toBeDefined();
  });

  test('that freezes itself is asked first, and is out then', async () => {
    const self = await newUser();
    const visitor = await visitorFor(self, await secretOf(0));
    const path = `/account/users/${self.userName}/state`;
    const asked = await visitor.post(path, { state: 'frozen' });
    expect(asked.text).toContain('Freeze it and sign me out');
    expect(await isIn(visitor)).toBe(true);
    const done = await visitor.post(path, { state: 'frozen', confirmed: 'yes' });
    expect(done.headers.get('location')).toBe('/sign-in?done=frozen');
    expect(visitor.cookie('openirp-session')).toBeUndefined();
    expect((await visitor.get('/sign-in?done=frozen')).text).toContain('The user is frozen');
    expect(await stateOf(self.userName)).toBe(true);
  });
});

describe('one’s own password', () => {
  const change = (visitor: Visitor, oldPassword: string, fresh: string, again = fresh) =>
    visitor.post('/account/password', { oldPassword, newPassword: fresh, passwordAgain: again });

  test('is changed by whoever knows the old one, and ends other sessions', async () => {
    const user = await newUser();
    const [here, elsewhere] = [await visitorFor(user), await visitorFor(user)];
    const wrong = await change(here, 'wrong', 'Another@2');
    expect([wrong.status, errorOf(wrong.text, 'oldPassword')]).toEqual([
      403,
      'That is not your present password.',
    ]);
    const same = await change(here, password, password);
    expect(errorOf(same.text, 'newPassword')).toBe('The new password is the old one.');
    const { headers } = await change(here, password, 'Another@2');
    expect(headers.get('location')).toBe('/account?done=password');
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
    // An owner too changes the own password by the old one.
    const owner = await newUser();
    const visitor = await visitorFor(owner, await secretOf(0));
    const path = `/account/users/${owner.userName}/password`;
    const fields = { newPassword: 'Another@2', passwordAgain: 'Another@2' };
    expect((await visitor.post(path, fields)).headers.get('location')).toBe('/account/password');
    expect(await portal.irp.users.withPassword(owner.userName, password)).toBeDefined();
  });

  test('is not guessed at', async () => {
    const visitor = await visitorFor(await newUser());
    for (let n = 0; n < 10; n++) await change(visitor, 'wrong', 'Another@2');
    const { status, text } = await change(visitor, password, 'Another@2');
    expect([status, errorOf(text, 'oldPassword')]).toEqual([
      429,
      'Too many tries. Wait a minute, then try again.',
    ]);
  });
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ['html-validate:standard'] }),
  );
  const user = await newUser(1);
  const visitor = await visitorFor(user);
  const owner = await visitorFor(await newUser(1), await secretOf(1));
  const path = `/account/users/${user.userName}`;
  const replaces = hiddenValue((await owner.get('/account/secret')).text, 'replaces');
  const answers = [
    await new Visitor(portal).get('/sign-in'),
    await new Visitor(portal).post('/account/users/new', { gstin: 'x' }),
    ...(await Promise.all(
      ['/account', '/account/users', '/account/password', '/account/secret'].flatMap((one) => [
        visitor.get(one),
        owner.get(`${one}?lang=hi`),
      ]),
    )),
    await owner.get('/account/users/new?done=proven'),
    await owner.post('/account/users/new', { gstin: '"' }),
    await owner.get(path),
    await owner.post('/account/secret', { replaces, overlap: 'week' }),
    await owner.post('/account/secret', { replaces }),
  ];
  await portal.irp.users.setFrozen(user.userName, true);
  answers.push(await owner.post(`${path}/state`, { state: 'active' }));
  await portal.irp.clients.setBlocked(portal.clients[1]!.clientId, true);
  answers.push(await owner.get('/account'), await owner.get('/account/secret?lang=hi'));
  await portal.irp.clients.setBlocked(portal.clients[1]!.clientId, false);
  for (const { text } of answers) {
    const { results } = await validator.validateString(text);
    expect(
      results.flatMap(({ messages }) =>
        messages.map((told) => `${told.ruleId} ${told.message} ${told.line}`),
      ),
    ).toEqual([]);
  }
});
