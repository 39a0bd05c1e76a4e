// The gate before every call of a session: headers, client, token, GSTIN.
import { refused } from '../harness/check.js';

const UNKNOWN = '0'.repeat(64);

/** The same broken headers on a read and on a registration: both stop at the gate. */
async function bothRefused(ctx, headers, code) {
  const { client } = ctx;
  refused(await client.getByIrn(UNKNOWN, { headers }), code);
  refused(await client.generate(await ctx.invoice(), { headers }), code);
}

const rows = [
  ['Gstin', 'gstin', '1004', 'gstin'],
  ['user_name', 'userName', '1006', 'user-name'],
  ['client_id', 'clientId', '1011', 'client-id'],
  ['client_secret', 'clientSecret', '1012', 'client-secret'],
].flatMap(([name, fact, code, twin]) => [
  {
    name: `header ${name} missing is ${code}`,
    run: (ctx) => bothRefused(ctx, { ...ctx.client.headers(), [name]: undefined }, code),
  },
  {
    name: `header ${name} twice, also as ${twin}, is ${code}`,
    async run(ctx) {
      const list = Object.entries(ctx.client.headers()).flat();
      for (const again of [name, twin]) {
        await bothRefused(ctx, [...list, again, ctx.client[fact]], code);
      }
    },
  },
]);

rows.push(
  {
    name: 'header AuthToken missing, empty, unknown or twice is 1005',
    async run(ctx) {
      const headers = ctx.client.headers();
      for (const AuthToken of [undefined, '', 'x'.repeat(25), 'not a token', '\u00ff']) {
        await bothRefused(ctx, { ...headers, AuthToken }, '1005');
      }
      const list = Object.entries(headers).flat();
      await bothRefused(ctx, [...list, 'authtoken', headers.AuthToken], '1005');
    },
  },
  {
    name: 'an unknown client or a wrong secret is 1010, token or no token',
    async run(ctx) {
      const headers = ctx.client.headers();
      await bothRefused(ctx, { ...headers, client_id: 'ZZIRX29TXP00000' }, '1010');
      await bothRefused(ctx, { ...headers, client_secret: 'wrong' }, '1010');
    },
  },
  {
    name: 'a token with another GSTIN is 1015',
    run: (ctx) => bothRefused(ctx, { ...ctx.client.headers(), Gstin: ctx.counterparty() }, '1015'),
  },
  {
    name: "a token does not work under another user's name",
    run: (ctx) =>
      bothRefused(ctx, { ...ctx.client.headers(), user_name: 'API_nobody' }, [
        '1005',
        '1008',
        '1015',
        '1017',
        '1018',
      ]),
  },
  {
    name: 'a token does not work through another client',
    run: (ctx) => {
      const { clientId, clientSecret } = ctx.foreignClient();
      const headers = { ...ctx.client.headers(), client_id: clientId, client_secret: clientSecret };
      return bothRefused(ctx, headers, ['1005', '1010', '1018']);
    },
  },
);

export default rows;
