// Rules about the parties of an invoice: who they are, where they sit, and since when.
import { accepted, refused } from '../harness/check.js';

const SOME = { entries: 'some' };

/** A day some days from today as the register keeps it: year first. */
const day = async (ctx, days) => (await ctx.today(days)).split('/').reverse().join('-');

/** Registers while the entry of one of the parties is another. */
async function whileChanged(ctx, gstin, changes, invoice) {
  await ctx.world.taxpayer(gstin, changes);
  const answer = await ctx.client.generate(invoice ?? (await ctx.invoice()));
  await ctx.world.restore();
  return answer;
}

/** [what the supplier is, its entry, code] */
const suppliers = [
  ['suspended', { status: 'SUS' }, '3029'],
  ['cancelled', { status: 'CNL' }, '3029'],
  ['provisional', { status: 'PRO' }, '3029'],
  ['inactive', { status: 'INA' }, '3076'],
  ['in a special economic zone', { type: 'SEZ' }, '2231'],
  ['a composition taxpayer', { type: 'COM' }, '2231'],
];

const rows = suppliers.map(([name, changes, code]) => ({
  name: `a supplier who is ${name} is ${code}`,
  async run(ctx) {
    refused(await whileChanged(ctx, ctx.client.gstin, changes), code, SOME);
    accepted(await ctx.client.generate(await ctx.invoice()));
  },
}));

/** [what the recipient is, its entry, code] */
const recipients = [
  ['inactive', () => ({ status: 'INA' }), '3076'],
  ['provisional', () => ({ status: 'PRO' }), '3029'],
  [
    'cancelled before the document',
    async (ctx) => ({ status: 'CNL', deregistered_on: await day(ctx, -1) }),
    '3074',
  ],
  ['cancelled nobody knows when', () => ({ status: 'CNL', deregistered_on: null }), '3075'],
  [
    'cancelled and registered nobody knows when',
    async (ctx) => ({
      status: 'CNL',
      registered_on: null,
      deregistered_on: await day(ctx, 1),
    }),
    '3078',
  ],
  [
    'cancelled and registered after the document',
    async (ctx) => ({
      status: 'CNL',
      registered_on: await day(ctx, 1),
      deregistered_on: await day(ctx, 2),
    }),
    '3077',
  ],
  ['registered after the document', async (ctx) => ({ registered_on: await day(ctx, 1) }), '3079'],
];

for (const [name, changes, code] of recipients) {
  rows.push({
    name: `a recipient who is ${name} is ${code}`,
    async run(ctx) {
      const buyer = ctx.counterparty();
      refused(await whileChanged(ctx, buyer, await changes(ctx)), code, SOME);
      accepted(await ctx.client.generate(await ctx.invoice({}, { buyer })));
    },
  });
}

/** [a place, a patch, code] — PIN codes that begin with 101 and states 28 and 45 are nowhere. */
const places = [
  ['the supplier in no state', { SellerDtls: { Stcd: '45' } }, '2259'],
  ['the recipient in no state', { BuyerDtls: { Stcd: '45' } }, '2260'],
  ['the recipient in a state of the past', { BuyerDtls: { Stcd: '28' } }, '2260'],
  ['a place of supply in no state', { BuyerDtls: { Pos: '45' } }, '2243'],
  ['the supplier at no PIN code', { SellerDtls: { Pin: 101301 } }, '3038'],
  ['the recipient at no PIN code', { BuyerDtls: { Pin: 101301 } }, '3038'],
  ['a recipient without PIN code', { BuyerDtls: { Pin: undefined } }, '2244'],
  [
    'a dispatch from no state',
    { DispDtls: { Nm: 'Plant', Addr1: '4 Avenue', Loc: 'Chennai', Pin: 600001, Stcd: '45' } },
    '2200',
  ],
  [
    'a ship-to place at no PIN code',
    { ShipDtls: { LglNm: 'Shop', Addr1: '3 Road', Loc: 'Pune', Pin: 101301, Stcd: '27' } },
    '3038',
  ],
];

for (const [name, patch, code] of places) {
  rows.push({
    name: `${name} is ${code}`,
    run: async (ctx) => refused(await ctx.client.generate(await ctx.invoice(patch)), code, SOME),
  });
}

rows.push(
  {
    name: 'a ship-to GSTIN that is not active is 3029',
    async run(ctx) {
      const Gstin = ctx.counterparty('cancelled');
      const ShipDtls = { Gstin, LglNm: 'Shop', Addr1: '3 Road', Loc: 'Town', Stcd: '27' };
      const invoice = await ctx.invoice({ ShipDtls: { ...ShipDtls, Pin: 400001 } });
      refused(await ctx.client.generate(invoice), '3029', { ...SOME, message: new RegExp(Gstin) });
    },
  },
  {
    name: 'a document of 31 days ago is 2305 from 10 crore of turnover, and else is taken',
    async run(ctx) {
      const { gstin } = ctx.client;
      const old = await ctx.invoice({ DocDtls: { Dt: await ctx.today(-31) } });
      refused(await whileChanged(ctx, gstin, { turnover_crore: 10 }, old), '2305', SOME);
      accepted(await whileChanged(ctx, gstin, { turnover_crore: 9.99 }, old));
      const inTime = await ctx.invoice({ DocDtls: { Dt: await ctx.today(-30) } });
      accepted(await whileChanged(ctx, gstin, { turnover_crore: 500 }, inTime));
    },
  },
  {
    name: 'reverse charge to a distributor of input services is 2162',
    async run(ctx) {
      const facts = { buyer: ctx.counterparty('isd') };
      const invoice = await ctx.invoice({ TranDtls: { RegRev: 'Y' } }, facts);
      refused(await ctx.client.generate(invoice), '2162', SOME);
    },
  },
);

export default rows;
