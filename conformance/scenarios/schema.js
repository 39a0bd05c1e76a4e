// The shape of an invoice: one 5002 for every broken field, in the published words.
import { accepted, equal, refused } from '../harness/check.js';

const short = (field, least, most) =>
  `The field ${field} must be a string with a minimum length of ${least} and a maximum length of ${most}.`;
const PIN_AS_TEXT =
  /^The JSON value could not be converted to System\.Nullable`1\[System\.Int32\]\. Path: \$\.Data\.BuyerDtls\.Pin/;

/** [what is broken, the patch, the text of one entry if it is published] — one broken field each. */
const single = [
  ['seller Loc of two letters', { SellerDtls: { Loc: 'Bx' } }, short('Location', 3, 50)],
  ['seller Loc of 51 letters', { SellerDtls: { Loc: 'B'.repeat(51) } }, short('Location', 3, 50)],
  ['buyer Loc of two letters', { BuyerDtls: { Loc: 'Bx' } }, short('Location', 3, 100)],
  ['seller Addr2 of two letters', { SellerDtls: { Addr2: 'Ab' } }, short('Address 2', 3, 100)],
  [
    'PrdDesc of two letters',
    { ItemList: [{ PrdDesc: 'ab' }] },
    short('Product Description', 3, 300),
  ],
  ['no buyer LglNm', { BuyerDtls: { LglNm: undefined } }, 'The Legal Name field is required.'],
  ['buyer LglNm null', { BuyerDtls: { LglNm: null } }, 'The Legal Name field is required.'],
  ['no seller LglNm', { SellerDtls: { LglNm: undefined } }, 'The Legal Name field is required.'],
  ['buyer Pin as text', { BuyerDtls: { Pin: '560001' } }, PIN_AS_TEXT],
];

/** Broken shapes whose words are not published, or where one fault may bring several entries. */
const broken = {
  'Version 1.0': { Version: '1.0' },
  'no Version': { Version: undefined },
  'no TranDtls': { TranDtls: undefined },
  'no DocDtls': { DocDtls: undefined },
  'no SellerDtls': { SellerDtls: undefined },
  'no BuyerDtls': { BuyerDtls: undefined },
  'no ValDtls': { ValDtls: undefined },
  'TranDtls a string': { TranDtls: 'GST' },
  'ItemList an object': { ItemList: { SlNo: '1' } },
  'SupTyp B2C': { TranDtls: { SupTyp: 'B2C' } },
  'TaxSch VAT': { TranDtls: { TaxSch: 'VAT' } },
  'EcmGstin empty': { TranDtls: { EcmGstin: '' } },
  'No empty': { DocDtls: { No: '' } },
  'No beginning with 0': { DocDtls: { No: '0123' } },
  'No beginning with /': { DocDtls: { No: '/123' } },
  'No beginning with -': { DocDtls: { No: '-123' } },
  'No with a blank': { DocDtls: { No: 'A 1' } },
  'No of 17 characters': { DocDtls: { No: 'A'.repeat(17) } },
  'No a number': { DocDtls: { No: 1 } },
  'Dt as year-month-day': { DocDtls: { Dt: '2026-04-01' } },
  'Dt without zeros': { DocDtls: { Dt: '1/4/2026' } },
  'Dt 32/01': { DocDtls: { Dt: '32/01/2026' } },
  'Dt 30 February': { DocDtls: { Dt: '30/02/2026' } },
  'buyer Gstin in lower case': { BuyerDtls: { Gstin: '29awgpv7107b1z1' } },
  'buyer Gstin of 14 characters': { BuyerDtls: { Gstin: '29AWGPV7107B1Z' } },
  'a double quote in a name': { BuyerDtls: { LglNm: 'The "Shop"' } },
  'a backslash in a name': { BuyerDtls: { LglNm: 'The\\Shop' } },
  'Pin of five digits': { BuyerDtls: { Pin: 56000 } },
  'Pin with a fraction': { BuyerDtls: { Pin: 560001.5 } },
  'Stcd 00': { BuyerDtls: { Stcd: '00' } },
  'Ph with letters': { SellerDtls: { Ph: '98765abc' } },
  'Em without @': { SellerDtls: { Em: 'seller.example.in' } },
  'SlNo a letter': { ItemList: [{ SlNo: 'A' }] },
  'IsServc true': { ItemList: [{ IsServc: true }] },
  'HsnCd of five digits': { ItemList: [{ HsnCd: '84713' }] },
  'no HsnCd': { ItemList: [{ HsnCd: undefined }] },
  'Qty as text': { ItemList: [{ Qty: '1' }] },
  'Qty with four decimals': { ItemList: [{ Qty: 1.0001 }] },
  'AssAmt with three decimals': { ItemList: [{ AssAmt: 1000.001 }] },
  'AssAmt below zero': { ItemList: [{ AssAmt: -1000 }] },
  'AssAmt in exponent form, too large': { ItemList: [{ AssAmt: JSON.rawJSON('1e30') }] },
  'TotInvVal as text': { ValDtls: { TotInvVal: '1180' } },
  'RndOffAmt of 100': { ValDtls: { RndOffAmt: 100 } },
  'DispDtls without its members': { DispDtls: {} },
  'ShipDtls without Pin': {
    ShipDtls: { LglNm: 'Ship To', Addr1: '1 Road', Loc: 'Town', Stcd: '29' },
  },
  'EwbDtls without Distance': { EwbDtls: { TransMode: '1' } },
};

const rows = single.map(([name, patch, message]) => ({
  name: `${name} is one 5002`,
  run: async (ctx) =>
    refused(await ctx.client.generate(await ctx.invoice(patch)), '5002', { message }),
}));

for (const [name, patch] of Object.entries(broken)) {
  rows.push({
    name: `${name} is 5002`,
    run: async (ctx) =>
      refused(await ctx.client.generate(await ctx.invoice(patch)), '5002', { entries: 'every' }),
  });
}

rows.push(
  {
    name: 'two broken fields are two entries',
    async run(ctx) {
      const invoice = await ctx.invoice({
        SellerDtls: { Loc: 'Bx' },
        BuyerDtls: { LglNm: undefined },
      });
      const answer = await ctx.client.generate(invoice);
      const entries = refused(answer, '5002', { entries: 'every' });
      const texts = [short('Location', 3, 50), 'The Legal Name field is required.'].sort();
      equal(entries.map(({ ErrorMessage }) => ErrorMessage).sort(), texts, 'messages');
    },
  },
  {
    name: 'no item at all is 2228 or 5002',
    async run(ctx) {
      for (const ItemList of [[], null, undefined]) {
        const invoice = { ...(await ctx.invoice()), ItemList };
        refused(await ctx.client.generate(invoice), ['2228', '5002'], { entries: 'every' });
      }
    },
  },
  {
    name: 'an unknown document type is 5002 or 2161',
    run: async (ctx) =>
      refused(await ctx.client.generate(await ctx.invoice({ DocDtls: { Typ: 'XYZ' } })), [
        '5002',
        '2161',
      ]),
  },
  {
    name: 'no seller Gstin is 2155 or 5002',
    run: async (ctx) =>
      refused(
        await ctx.client.generate(await ctx.invoice({ SellerDtls: { Gstin: undefined } })),
        ['2155', '5002'],
        { entries: 'every' },
      ),
  },
  {
    name: 'a refused shape leaves the number free',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const bad = { ...invoice, Version: '9' };
      refused(await ctx.client.generate(bad), '5002', { entries: 'every' });
      accepted(await ctx.client.generate(invoice));
    },
  },
);

export default rows;
