// Logins that must fail, each with its own code and always in the same envelope.
import { randomBytes } from 'node:crypto';
import { loginBody103, loginBody104, loginBodyOf, rsaSeal } from '../crypto.js';
import { equal, refused } from '../harness/check.js';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A login of the first user with something else than the ordinary body, headers or facts. */
const login = ({ client }, changes = {}) => client.with({ token: undefined }).auth(changes);

/** [what is wrong, the body as posted, the code] — the body is judged before the client. */
const bodies = [
  ['no body at all', () => undefined, '5003'],
  ['an empty body', () => '', '5003'],
  ['{}', () => '{}', '5003', 'Data cannot be null or empty'],
  ['Data null', () => '{"Data":null}', '5003'],
  ['Data empty', () => '{"Data":""}', '5003'],
  ['not JSON', () => 'hello', '5002'],
  ['JSON cut short', () => '{"Data":"', '5002'],
  ['Data not encrypted', () => '{"Data":"not encrypted"}', '1020', 'Decryption failed'],
  ['Data of random bytes', () => ({ Data: randomBytes(256).toString('base64') }), '1020'],
  ['Data one byte short', () => ({ Data: randomBytes(255).toString('base64') }), '1020'],
  [
    'Data larger than the modulus',
    () => ({ Data: Buffer.alloc(256, 255).toString('base64') }),
    '1020',
  ],
];

const rows = bodies.flatMap(([name, make, code, message]) => [
  {
    name: `v1.04: ${name} is ${code}`,
    run: async ({ client }) =>
      refused(
        await client.raw({
          method: 'POST',
          path: '/eivital/v1.04/auth',
          headers: { ...client.clientHeaders(), Gstin: client.gstin },
          body: make(),
        }),
        code,
        { message },
      ),
  },
]);

for (const [name, make, code] of bodies.filter(([name]) =>
  ['{}', 'Data not encrypted'].includes(name),
)) {
  rows.push({
    name: `v1.04: ${name} is ${code} even without any client header`,
    run: async ({ client }) =>
      refused(
        await client.raw({
          method: 'POST',
          path: '/eivital/v1.04/auth',
          headers: JSON_TYPE,
          body: make(),
        }),
        code,
      ),
  });
}

rows.push(
  {
    name: 'v1.04: sealed text that is no credentials JSON is refused',
    async run(ctx) {
      for (const text of ['hello', '[]', '{}', 'null']) {
        const body = loginBodyOf(ctx.client.authPublicKeyPem, text);
        const codes = ['1020', '1007', '1008', '1016', '5001', '5002', '5003', '1006'];
        refused(await login(ctx, { body }), codes, { entries: 'every' });
      }
    },
  },
  {
    name: 'v1.03: a password or AppKey that does not open is 1013 or 1016',
    async run(ctx) {
      const { client } = ctx;
      const good = loginBody103(client.authPublicKeyPem, { ...client, appKey: randomBytes(32) });
      const junk = randomBytes(255).toString('base64');
      const password = { data: { ...good.data, Password: junk } };
      const appKey = { data: { ...good.data, AppKey: junk } };
      refused(await login(ctx, { version: 'v1.03', body: password }), ['1013', '1020']);
      refused(await login(ctx, { version: 'v1.03', body: appKey }), ['1016', '1020']);
    },
  },
);

const headers = [
  ['client_id', 'clientId', '1011', 'client-id'],
  ['client_secret', 'clientSecret', '1012', 'client-secret'],
  ['Gstin', 'gstin', '1004', 'gstin'],
];
for (const [name, fact, code, twin] of headers) {
  const all = (client) => ({ ...client.clientHeaders(), Gstin: client.gstin });
  rows.push(
    {
      name: `v1.04: header ${name} missing is ${code}`,
      run: async (ctx) =>
        refused(await login(ctx, { headers: { ...all(ctx.client), [name]: undefined } }), code),
    },
    {
      name: `v1.04: header ${name} empty is ${code}`,
      run: async (ctx) =>
        refused(await login(ctx, { headers: { ...all(ctx.client), [name]: '' } }), code),
    },
    {
      name: `v1.04: header ${name} twice, also as ${twin}, is ${code}`,
      async run(ctx) {
        const list = Object.entries(all(ctx.client)).flat();
        for (const again of [name, twin]) {
          const doubled = [...list, again, ctx.client[fact]];
          refused(await login(ctx, { headers: doubled }), code);
        }
      },
    },
  );
}

rows.push(
  {
    name: 'an unknown client and a wrong secret are 1010',
    async run({ client }) {
      const stranger = client.with({ clientId: 'ZZIRX29TXP00000' });
      const imposter = client.with({ clientSecret: `${client.clientSecret}x` });
      for (const caller of [stranger, imposter]) {
        refused(await caller.auth(), '1010', { message: 'Invalid Client-ID/Client-Secret' });
        refused(await caller.auth({ version: 'v1.03' }), '1010');
      }
    },
  },
  {
    name: 'another client is 1018, but only for who knows the password',
    async run(ctx) {
      const caller = ctx.client.with(ctx.foreignClient());
      refused(await caller.auth(), '1018');
      refused(await caller.with({ password: 'Wrong@123' }).auth(), '1008');
    },
  },
  {
    name: 'unknown user and wrong password give one and the same answer, 1008',
    async run({ client }) {
      const unknown = await client.with({ userName: 'API_nobody' }).auth();
      const wrong = await client.with({ password: 'Wrong@123' }).auth();
      refused(unknown, '1008', { message: 'Invalid login credentials' });
      refused(wrong, '1008');
      equal(wrong.text, unknown.text, 'the answers, byte by byte');
      refused(await client.with({ userName: 'API_nobody' }).auth({ version: 'v1.03' }), '1008');
    },
  },
  {
    name: 'a frozen user is told so, 1014, but only who knows the password; it can return',
    async run(ctx) {
      const client = ctx.callers.at(-1).with({ token: undefined });
      await ctx.world.freeze(client.userName);
      try {
        refused(await client.auth(), '1014', { message: 'Inactive User' });
        const wrong = await client.with({ password: 'Wrong@123' }).auth();
        refused(wrong, '1008');
        equal(wrong.text, (await client.with({ userName: 'API_nobody' }).auth()).text, 'answer');
      } finally {
        await ctx.world.restore();
        ctx.callers.at(-1).token = undefined; // freezing may have ended its session
      }
      equal((await client.auth()).json?.Status, 1, 'Status after the thaw');
    },
  },
  {
    name: 'a user of another GSTIN than the header names is refused',
    async run(ctx) {
      const answer = await login(ctx, {
        headers: { ...ctx.client.clientHeaders(), Gstin: ctx.counterparty() },
      });
      refused(answer, ['1015', '1008']);
    },
  },
);

for (const bytes of [0, 8, 20, 31, 33]) {
  rows.push({
    name: `an AppKey of ${bytes} bytes is 1016`,
    async run(ctx) {
      const caller = { ...ctx.client, appKey: randomBytes(bytes) };
      const body = loginBody104(ctx.client.authPublicKeyPem, caller);
      refused(await login(ctx, { body }), '1016');
      const old = loginBody103(ctx.client.authPublicKeyPem, caller);
      refused(await login(ctx, { version: 'v1.03', body: old }), '1016');
    },
  });
}

rows.push({
  name: 'v1.03: an AppKey sealed as its 44 base64 characters is taken too',
  async run(ctx) {
    const { client } = ctx;
    const appKey = randomBytes(32);
    const body = loginBody103(client.authPublicKeyPem, { ...client, appKey });
    body.data.AppKey = rsaSeal(client.authPublicKeyPem, appKey.toString('base64'));
    equal((await login(ctx, { version: 'v1.03', appKey, body })).json?.Status, 1, 'Status');
  },
});

export default rows;
