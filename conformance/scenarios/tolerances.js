// Oddities of working callers that a portal has to live with.
import { accepted, equal } from '../harness/check.js';

const lowerFirst = (name) => name[0].toLowerCase() + name.slice(1);

/** The same object with every member name changed. */
function renamed(value, rename) {
  if (Array.isArray(value)) return value.map((element) => renamed(element, rename));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, inner]) => [rename(name), renamed(inner, rename)]));
}

const generateAt = async (ctx, path) =>
  ctx.client.call({ method: 'POST', path, body: await ctx.invoice() });

const rows = [];

for (const [name, rename] of [
  ['camelCase', lowerFirst],
  ['lower case', (member) => member.toLowerCase()],
  ['upper case', (member) => member.toUpperCase()],
]) {
  rows.push({
    name: `invoice members in ${name}`,
    run: async (ctx) => accepted(await ctx.client.generate(renamed(await ctx.invoice(), rename))),
  });
}

for (const path of ['//eicore/v1.03/Invoice', '/eicore/v1.03/invoice', '/EICORE/V1.03/INVOICE']) {
  rows.push({
    name: `path ${path}`,
    run: async (ctx) => accepted(await generateAt(ctx, path)),
  });
}

rows.push(
  {
    name: 'reads and logins with a doubled slash and in lower case',
    async run(ctx) {
      const { client } = ctx;
      const { Irn } = accepted(await client.generate(await ctx.invoice()));
      const path = `//eicore/v1.03/invoice/IRN/${Irn}`;
      equal(accepted(await client.call({ method: 'GET', path })).Irn, Irn, 'Irn');
      equal((await client.raw({ path: '//eivital/v1.04/Heartbeat/Ping' })).status, 200, 'ping');
    },
  },
  {
    name: 'an invoice pretty-printed with sorted members',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const sorted = Object.fromEntries(Object.entries(invoice).sort());
      accepted(await ctx.client.generate(JSON.stringify(sorted, null, 4)));
    },
  },
  {
    name: 'unknown members are ignored, whatever they are called',
    async run(ctx) {
      const text = JSON.stringify(await ctx.invoice());
      const strangers = '"__proto__":{"x":1},"constructor":1,"toString":null,"X":[{"Y":[1]}],';
      accepted(await ctx.client.generate(text.replace('{', `{${strangers}`)));
    },
  },
  {
    name: 'Content-Type with or without a charset',
    async run(ctx) {
      for (const type of ['application/json', 'application/json; charset=utf-8']) {
        const headers = { ...ctx.client.headers(), 'Content-Type': type };
        accepted(await ctx.client.generate(await ctx.invoice(), { headers }));
      }
    },
  },
  {
    name: 'state codes with and without the leading zero, units in any letter case',
    async run(ctx) {
      const { client } = ctx;
      const bare = (code) => String(Number(code));
      const invoice = await ctx.invoice({ ItemList: [{ Unit: 'nos' }] });
      invoice.SellerDtls.Stcd = bare(invoice.SellerDtls.Stcd);
      invoice.BuyerDtls.Stcd = bare(invoice.BuyerDtls.Stcd);
      invoice.BuyerDtls.Pos = bare(invoice.BuyerDtls.Pos);
      accepted(await client.generate(invoice));
    },
  },
);

export default rows;
