// The gate before every call of a session: headers, client, token, GSTIN.
import { sessionCalls } from '../harness/calls.js';
import { ewbRefused, refused } from '../harness/check.js';

/** The headers as a flat list, with more at its end. */
const listOf = (headers, ...more) => [
  ...Object.entries(headers)
    .filter(([, value]) => value !== undefined)
    .flat(),
  ...more,
];

/** The same broken headers on every call: all of them stop at the gate. */
async function allRefused({ client }, headers, code) {
  for (const call of Object.values(sessionCalls)) refused(await call(client, { headers }), code);
}

/** The same for the e-way bill system, which has codes of its own. */
const billRefused = async ({ client }, headers, code) =>
  ewbRefused(await client.cancelEwb(100000000001, 2, 'Unknown', { headers }), code);

const rows = [
  ['Gstin', 'gstin', '1004', 'gstin'],
  ['user_name', 'userName', '1006', 'user-name'],
  ['client_id', 'clientId', '1011', 'client-id'],
  ['client_secret', 'clientSecret', '1012', 'client-secret'],
].flatMap(([name, fact, code, twin]) => [
  {
    name: `header ${name} missing or empty is ${code} on every call`,
    async run(ctx) {
      for (const value of [undefined, '']) {
        await allRefused(ctx, { ...ctx.client.headers(), [name]: value }, code);
      }
    },
  },
  {
    name: `header ${name} twice, also as ${twin}, is ${code}`,
    async run(ctx) {
      for (const again of [name, twin]) {
        await allRefused(ctx, listOf(ctx.client.headers(), again, ctx.client[fact]), code);
      }
    },
  },
]);

const badTokens = [undefined, '', 'x'.repeat(25), 'not a token', '\u00ff'];

rows.push(
  {
    name: 'header AuthToken missing, empty, unknown or twice is 1005',
    async run(ctx) {
      const headers = ctx.client.headers();
      for (const AuthToken of badTokens) await allRefused(ctx, { ...headers, AuthToken }, '1005');
      await allRefused(ctx, listOf(headers, 'authtoken', headers.AuthToken), '1005');
    },
  },
  {
    name: 'an unknown client or a wrong secret is 1010, token or no token',
    async run(ctx) {
      const headers = ctx.client.headers();
      await allRefused(ctx, { ...headers, client_id: 'ZZIRX29TXP00000' }, '1010');
      await allRefused(ctx, { ...headers, client_secret: 'wrong' }, '1010');
    },
  },
  {
    name: 'a blocked client is 1010 at login and on every call, and returns',
    async run(ctx) {
      const operator = await ctx.operator();
      await ctx.world.block(operator.clientId);
      refused(await operator.with({ token: undefined }).auth(), '1010');
      await allRefused({ client: operator }, operator.headers(), '1010');
      await billRefused({ client: operator }, operator.headers(), '110');
      await ctx.world.restore();
      refused(await operator.getByIrn('0'.repeat(64)), '2148');
    },
  },
  {
    name: 'a token with another GSTIN is 1015',
    run: (ctx) => allRefused(ctx, { ...ctx.client.headers(), Gstin: ctx.counterparty() }, '1015'),
  },
  {
    name: "a token does not work under another user's name",
    run: (ctx) =>
      allRefused(ctx, { ...ctx.client.headers(), user_name: 'API_nobody' }, [
        '1005',
        '1008',
        '1015',
        '1017',
        '1018',
      ]),
  },
  {
    name: 'a token does not work through another client: 1018',
    run: (ctx) => {
      const { clientId, clientSecret } = ctx.foreignClient();
      const headers = { ...ctx.client.headers(), client_id: clientId, client_secret: clientSecret };
      return allRefused(ctx, headers, '1018');
    },
  },
  {
    name: 'e-way bill system: client headers missing or wrong are 110',
    async run(ctx) {
      const headers = ctx.client.headers();
      for (const [name, value] of [
        ['client_id', undefined],
        ['client_id', ''],
        ['client_id', 'ZZIRX29TXP00000'],
        ['client_secret', undefined],
        ['client_secret', 'wrong'],
      ]) {
        await billRefused(ctx, { ...headers, [name]: value }, '110');
      }
      await billRefused(ctx, listOf(headers, 'client-id', ctx.client.clientId), '110');
    },
  },
  {
    name: 'e-way bill system: a token missing, unknown or twice is 105',
    async run(ctx) {
      const headers = ctx.client.headers();
      for (const AuthToken of badTokens) await billRefused(ctx, { ...headers, AuthToken }, '105');
      await billRefused(ctx, listOf(headers, 'authtoken', headers.AuthToken), '105');
    },
  },
  {
    name: "e-way bill system: another client's token is 116",
    run: (ctx) => {
      const { clientId, clientSecret } = ctx.foreignClient();
      const headers = { ...ctx.client.headers(), client_id: clientId, client_secret: clientSecret };
      return billRefused(ctx, headers, '116');
    },
  },
  {
    name: 'e-way bill system: no GSTIN is 227, another one is 393',
    async run(ctx) {
      const headers = ctx.client.headers();
      await billRefused(ctx, { ...headers, Gstin: undefined }, '227');
      await billRefused(ctx, { ...headers, Gstin: '' }, '227');
      await billRefused(ctx, { ...headers, Gstin: ctx.counterparty() }, '393');
    },
  },
  {
    name: 'e-way bill system: header Gstin twice is 393',
    run: (ctx) => billRefused(ctx, listOf(ctx.client.headers(), 'gstin', ctx.client.gstin), '393'),
  },
  {
    name: 'e-way bill system: user_name may be missing, another is 105',
    async run(ctx) {
      const headers = ctx.client.headers();
      await billRefused(ctx, { ...headers, user_name: undefined }, '312');
      await billRefused(ctx, { ...headers, user_name: 'API_nobody' }, '105');
    },
  },
);

export default rows;
