// A few business rules that every caller meets: states, taxes, sums and kinds of taxpayer.
import { accepted, refused } from '../harness/check.js';

const SOME = { entries: 'some' };

/** Registers an invoice to a counterparty of some kind, with the patch laid over it. */
const to = async (ctx, kind, patch = {}, supplyType = 'B2B', inState) =>
  ctx.client.generate(
    await ctx.invoice(patch, { buyer: ctx.counterparty(kind, inState), supplyType }),
  );

/** [what is wrong, buyer in the seller's state, patch, code] */
const wrong = [
  ['IGST inside a state', true, { ItemList: [{ IgstAmt: 180, CgstAmt: 0, SgstAmt: 0 }] }, '2172'],
  ['CGST and SGST across states', false, { ItemList: [{ CgstAmt: 90, SgstAmt: 90 }] }, '2174'],
  ['CGST other than SGST', true, { ItemList: [{ CgstAmt: 80, SgstAmt: 100 }] }, '2227'],
  ['CGST and SGST against the rate', true, { ItemList: [{ CgstAmt: 80, SgstAmt: 80 }] }, '2234'],
  ['IGST against the rate', false, { ItemList: [{ IgstAmt: 100 }] }, '2235'],
  ['a rate nobody notified', true, { ItemList: [{ GstRt: 17 }] }, '2240'],
  ['AssAmt other than TotAmt less Discount', true, { ItemList: [{ Discount: 100 }] }, '2193'],
  ['TotItemVal off by two rupees', true, { ItemList: [{ TotItemVal: 1182 }] }, '2194'],
  ['AssVal off the items', true, { ValDtls: { AssVal: 900 } }, '2182'],
  ['TotInvVal off by two rupees', true, { ValDtls: { TotInvVal: 1182 } }, '2189'],
  ['goods without a quantity', true, { ItemList: [{ Qty: undefined }] }, '2238'],
  ['goods without a unit', true, { ItemList: [{ Unit: undefined }] }, '2239'],
  ['an unknown unit', true, { ItemList: [{ Unit: 'XYZ' }] }, '2177'],
  ['an unknown HSN', true, { ItemList: [{ HsnCd: '00009999' }] }, '2176'],
  ['place of supply abroad', true, { BuyerDtls: { Pos: '96' } }, '2242'],
  ['a B2B buyer without registration', true, { BuyerDtls: { Gstin: 'URP' } }, '2212'],
];

const rows = wrong.map(([name, inState, patch, code]) => ({
  name: `${name} is ${code}`,
  run: async (ctx) => refused(await to(ctx, 'regular', patch, 'B2B', inState), code, SOME),
}));

rows.push(
  {
    name: 'a total off by one rupee is within tolerance',
    run: async (ctx) => accepted(await to(ctx, 'regular', { ValDtls: { TotInvVal: 1181 } })),
  },
  {
    name: 'a PIN code of another state is 3039, the state named without a leading zero',
    async run(ctx) {
      const seller = ctx.client.gstin.slice(0, 2);
      const Pin = seller === '33' ? 400001 : 600001;
      const invoice = await ctx.invoice({ SellerDtls: { Pin } });
      const message = `Seller Details:Pincode-${Pin} does not belong to the state-${Number(seller)}`;
      refused(await ctx.client.generate(invoice), '3039', { ...SOME, message });
    },
  },
  {
    name: 'a state code other than the GSTIN begins with is 2258 or 2265',
    async run(ctx) {
      const seller = ctx.client.gstin.startsWith('33') ? '27' : '33';
      const invoice = await ctx.invoice({ SellerDtls: { Stcd: seller } });
      refused(await ctx.client.generate(invoice), '2258', SOME);
      const buyer = ctx.counterparty();
      const Stcd = buyer.startsWith('33') ? '27' : '33';
      const other = await ctx.invoice({ BuyerDtls: { Stcd } }, { buyer });
      refused(await ctx.client.generate(other), '2265', SOME);
    },
  },
  {
    name: 'supplier and recipient the same is 2211',
    async run(ctx) {
      const invoice = await ctx.invoice({}, { buyer: ctx.client.gstin });
      refused(await ctx.client.generate(invoice), '2211', SOME);
    },
  },
  {
    name: 'an unknown buyer GSTIN is 3028, naming it',
    async run(ctx) {
      const Gstin = `${ctx.client.gstin.slice(0, 2)}ZZIRX9999Z1Z0`;
      const answer = await to(ctx, 'regular', { BuyerDtls: { Gstin } }, 'B2B', true);
      refused(answer, '3028', { ...SOME, message: new RegExp(Gstin) });
    },
  },
  {
    name: 'a cancelled buyer is refused',
    run: async (ctx) =>
      refused(await to(ctx, 'cancelled'), ['3029', '3074', '3075', '3077', '3078'], SOME),
  },
  { name: 'a suspended buyer is taken', run: async (ctx) => accepted(await to(ctx, 'suspended')) },
  {
    name: 'an SEZ buyer in B2B is 2246',
    run: async (ctx) => refused(await to(ctx, 'sez'), '2246', SOME),
  },
  {
    name: 'an SEZ supply with payment bears IGST even inside the state',
    run: async (ctx) => accepted(await to(ctx, 'sez', {}, 'SEZWP')),
  },
  {
    name: 'an SEZ supply to a regular buyer is 2247',
    run: async (ctx) => refused(await to(ctx, 'regular', {}, 'SEZWP'), '2247', SOME),
  },
  {
    name: 'an export to URP, state 96, PIN 999999',
    async run(ctx) {
      const abroad = { Gstin: 'URP', Pos: '96', Stcd: '96', Pin: 999999 };
      accepted(await to(ctx, 'regular', { BuyerDtls: abroad }, 'EXPWP'));
    },
  },
  {
    name: 'several broken rules come back together',
    async run(ctx) {
      const patch = { ItemList: [{ Unit: 'XYZ' }], ValDtls: { TotInvVal: 5 } };
      const answer = await to(ctx, 'regular', patch);
      refused(answer, '2177', SOME);
      refused(answer, '2189', SOME);
    },
  },
  {
    name: 'a refused invoice leaves its number free',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const bad = { ...invoice, ValDtls: { ...invoice.ValDtls, TotInvVal: 5 } };
      refused(await ctx.client.generate(bad), '2189', SOME);
      accepted(await ctx.client.generate(invoice));
    },
  },
);

export default rows;
