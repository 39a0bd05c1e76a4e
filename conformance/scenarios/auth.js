// Logging in: the session it gives, its life, and the spellings that callers send.
import { randomBytes } from 'node:crypto';
import { loginBody103, loginBodyOf, open } from '../crypto.js';
import { accepted, equal, isTrue, loggedIn, matches, refused } from '../harness/check.js';
import { istMoment, TIMESTAMP } from '../harness/ist.js';

/** A call that only a live session with the right Sek can get right. */
async function sessionWorks(ctx, client) {
  const { Irn } = accepted(await client.generate(await ctx.invoice()));
  matches(Irn, /^[0-9a-f]{64}$/, 'Irn');
}

/** Logs a copy of the caller in with a credentials text of its own making. */
async function loginWithText(ctx, make, appKeyBytes = 32) {
  const client = ctx.client.with({ token: undefined });
  const appKey = randomBytes(appKeyBytes);
  const facts = {
    user: client.userName,
    password: client.password,
    key: appKey.toString('base64'),
  };
  const body = loginBodyOf(client.authPublicKeyPem, make(facts));
  loggedIn(await client.auth({ appKey, body }));
  equal(client.sek.length, 32, 'bytes of the Sek');
  await sessionWorks(ctx, client);
}

const minutesLeft = async (ctx, expiry) => (istMoment(expiry) - (await ctx.clock.now())) / 60_000;

const rows = [
  {
    name: 'v1.04 answers an object in clear: ids, token, wrapped Sek, expiry in IST',
    async run(ctx) {
      const client = ctx.client.with({ token: undefined });
      const data = loggedIn(await client.auth());
      equal(data.ClientId, client.clientId, 'ClientId');
      equal(data.UserName, client.userName, 'UserName');
      matches(data.AuthToken, /^[A-Za-z0-9]{25}$/, 'AuthToken');
      matches(data.Sek, /^[A-Za-z0-9+/]{64}$/, 'Sek');
      matches(data.TokenExpiry, TIMESTAMP, 'TokenExpiry');
      equal(client.sek.length, 32, 'bytes of the Sek');
      isTrue((await minutesLeft(ctx, data.TokenExpiry)) > 0, 'expiry lies ahead', data.TokenExpiry);
      await sessionWorks(ctx, client);
    },
  },
  {
    name: 'v1.03 takes user name in clear, sealed password and AppKey, and no Gstin header',
    async run(ctx) {
      const client = ctx.client.with({ token: undefined });
      loggedIn(await client.auth({ version: 'v1.03' }));
      equal(client.sek.length, 32, 'bytes of the Sek');
      await sessionWorks(ctx, client);
    },
  },
  {
    name: 'v1.03 takes the wrapper as Data, with a capital',
    async run({ client }) {
      const appKey = randomBytes(32);
      const { data } = loginBody103(client.authPublicKeyPem, { ...client, appKey });
      loggedIn(await client.auth({ version: 'v1.03', appKey, body: { Data: data } }));
    },
  },
  {
    name: 'a second login gives the same token, expiry and Sek, wrapped under the new AppKey',
    async run({ client }) {
      const [first, second] = [randomBytes(32), randomBytes(32)];
      const one = loggedIn(await client.auth({ appKey: first }));
      const two = loggedIn(await client.auth({ appKey: second }));
      equal(two.AuthToken, one.AuthToken, 'AuthToken');
      equal(two.TokenExpiry, one.TokenExpiry, 'TokenExpiry');
      isTrue(two.Sek !== one.Sek, 'the Sek is wrapped anew', two.Sek);
      isTrue(open(first, one.Sek).equals(open(second, two.Sek)), 'the Sek is the same one');
    },
  },
  {
    name: 'a sandbox token lives 60 minutes',
    async run(ctx) {
      const client = await ctx.newSession();
      const left = await minutesLeft(ctx, client.tokenExpiry);
      isTrue(left > 59.5 && left <= 60.1, 'minutes to live are 60', left);
    },
  },
  {
    name: 'a forced refresh takes effect in the last ten minutes only',
    async run(ctx) {
      const client = await ctx.newSession();
      const { token, tokenExpiry } = client;
      for (const minutes of [30, 19]) {
        await ctx.clock.advance({ minutes });
        loggedIn(await client.auth({ force: true }));
        equal(client.token, token, 'AuthToken, forced early');
        equal(client.tokenExpiry, tokenExpiry, 'TokenExpiry, forced early');
      }
      await ctx.clock.advance({ minutes: 2 });
      loggedIn(await client.auth());
      equal(client.token, token, 'AuthToken, not forced in the last ten minutes');
      loggedIn(await client.auth({ force: true }));
      isTrue(client.token !== token, 'forced in the last ten minutes, the token is new');
      const left = await minutesLeft(ctx, client.tokenExpiry);
      isTrue(left > 59.5 && left <= 60.1, 'minutes of the new token are 60', left);
      await sessionWorks(ctx, client);
    },
  },
  {
    name: 'an expired token is refused with 1005 and a plain login gives a new one',
    async run(ctx) {
      const client = await ctx.newSession();
      const { token } = client;
      await ctx.clock.advance({ minutes: 59 });
      refused(await client.getByIrn('0'.repeat(64)), '2148');
      await ctx.clock.advance({ minutes: 2 });
      refused(await client.getByIrn('0'.repeat(64)), '1005');
      refused(await client.generate(await ctx.invoice()), '1005');
      loggedIn(await client.auth());
      isTrue(client.token !== token, 'the token is new');
      await sessionWorks(ctx, client);
    },
  },
];

for (const bytes of [16, 24, 32]) {
  rows.push({
    name: `an AppKey of ${bytes} bytes wraps the Sek with AES-${bytes * 8}`,
    async run(ctx) {
      const client = ctx.client.with({ token: undefined });
      loggedIn(await client.auth({ appKey: randomBytes(bytes) }));
      equal(client.sek.length, 32, 'bytes of the Sek');
      await sessionWorks(ctx, client);
    },
  });
}

const texts = {
  'sorted, pretty-printed, the flag as text': ({ user, password, key }) =>
    JSON.stringify(
      { AppKey: key, ForceRefreshAccessToken: 'false', Password: password, UserName: user },
      null,
      1,
    ),
  'in odd letter case': ({ user, password, key }) =>
    JSON.stringify({ Username: user, password, Appkey: key, forcerefreshaccesstoken: false }),
  'with a stranger among the members': ({ user, password, key }) =>
    JSON.stringify({ UserName: user, Password: password, AppKey: key, X: null }),
  'without the refresh flag': ({ user, password, key }) =>
    JSON.stringify({ UserName: user, Password: password, AppKey: key }),
};
for (const [name, make] of Object.entries(texts)) {
  // A 16-byte AppKey leaves room under RSA for the longer spellings.
  rows.push({ name: `v1.04 credentials ${name}`, run: (ctx) => loginWithText(ctx, make, 16) });
}

const spellings = [
  ['client_id', 'client_secret', 'Gstin', 'user_name', 'AuthToken'],
  ['client-id', 'client-secret', 'gstin', 'user_name', 'AuthToken'],
  ['Client_Id', 'Client_Secret', 'GSTIN', 'User_Name', 'authtoken'],
  ['Client-ID', 'Client-Secret', 'Gstin', 'user-name', 'auth-token'],
  ['CLIENT_ID', 'CLIENT-SECRET', 'gStIn', 'USER_NAME', 'AUTHTOKEN'],
];
for (const names of spellings) {
  rows.push({
    name: `headers spelled ${names.join(', ')}`,
    async run(ctx) {
      const { client } = ctx;
      const [id, secret, gstin, user, token] = names;
      const open = { [id]: client.clientId, [secret]: client.clientSecret, [gstin]: client.gstin };
      loggedIn(await client.auth({ headers: { 'Content-Type': 'application/json', ...open } }));
      const headers = { ...open, [user]: client.userName, [token]: client.token };
      accepted(await client.generate(await ctx.invoice(), { headers }));
    },
  });
}

export default rows;
