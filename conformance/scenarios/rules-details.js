// Rules about exports, items, cess and periods that a caller meets less often.
import { accepted, refused } from '../harness/check.js';
import { ABROAD, EXPORT } from '../harness/places.js';

const SOME = { entries: 'some' };
/** CGST and SGST where only IGST has a place. */
const BOTH = {
  ItemList: [{ IgstAmt: 0, CgstAmt: 90, SgstAmt: 90 }],
  ValDtls: { IgstVal: 0, CgstVal: 90, SgstVal: 90 },
};

/** Registers an invoice with a patch laid over it; `kind` says of what kind the buyer is. */
async function generated(ctx, patch, { kind = 'regular', inState, ...facts } = {}) {
  const buyer = ctx.counterparty(kind, inState);
  return ctx.client.generate(await ctx.invoice(patch, { buyer, ...facts }));
}

const abroad = (more) => ({ BuyerDtls: { ...ABROAD, ...more } });
const inItem = (members) => ({ ItemList: [members] });

/** [what is wrong, the patch, code, kind of buyer and supply] */
const wrong = [
  ['an export with a place of supply in India', abroad({ Pos: '27' }), '2232', EXPORT],
  ['an export to India', abroad({ Stcd: '27', Pin: 400001 }), '2261', EXPORT],
  ['CGST and SGST on an export', { ...abroad(), ...BOTH }, '2180', EXPORT],
  ['reverse charge on an export', { ...abroad(), TranDtls: { RegRev: 'Y' } }, '2162', EXPORT],
  ['a port of another country', { ...abroad(), ExpDtls: { Port: 'SGSIN1' } }, '2201', EXPORT],
  ['a country that is none', { ...abroad(), ExpDtls: { CntCode: 'XQ' } }, '2202', EXPORT],
  ['a currency that is none', { ...abroad(), ExpDtls: { ForCur: 'ABC' } }, '2203', EXPORT],
  ['an item from a country that is none', inItem({ OrgCntry: 'XQ' }), '2202'],
  ['a deemed export to URP', { BuyerDtls: { Gstin: 'URP' } }, '2171', { supplyType: 'DEXP' }],
  [
    'a deemed export to a composition taxpayer',
    {},
    '2190',
    { supplyType: 'DEXP', kind: 'composition' },
  ],
  ['CGST and SGST to a zone', BOTH, '2237', { supplyType: 'SEZWP', kind: 'sez' }],
  [
    'IGST on intra-state across a border',
    { TranDtls: { IgstOnIntra: 'Y' } },
    '2262',
    { inState: false },
  ],
  ['two items of one serial number', inItem({ SlNo: '2' }), '2233', { items: 2 }],
  ['cess off its rate', inItem({ CesRt: 12, CesAmt: 100, TotItemVal: 1280 }), '2266'],
  ['state cess off its rate', inItem({ StateCesRt: 1, StateCesAmt: 30, TotItemVal: 1210 }), '2267'],
  [
    'a cess total off the items',
    { ...inItem({ CesRt: 12, CesAmt: 120, TotItemVal: 1300 }), ValDtls: { TotInvVal: 1300 } },
    '2186',
  ],
  [
    'a state cess total off the items',
    {
      ...inItem({ StateCesRt: 3, StateCesAmt: 30, TotItemVal: 1210 }),
      ValDtls: { StCesVal: 3, TotInvVal: 1210 },
    },
    '2187',
  ],
  ['an SGST total off the items', { ValDtls: { SgstVal: 80 } }, '2183', { inState: true }],
  ['a CGST total off the items', { ValDtls: { CgstVal: 80 } }, '2184', { inState: true }],
  ['an IGST total off the items', { ValDtls: { IgstVal: 170 } }, '2185', { inState: false }],
  [
    'a period that ends before it begins',
    { RefDtls: { DocPerdDtls: { InvStDt: '02/04/2026', InvEndDt: '01/04/2026' } } },
    '2219',
  ],
];

const rows = wrong.map(([name, patch, code, facts]) => ({
  name: `${name} is ${code}`,
  run: async (ctx) => refused(await generated(ctx, patch, facts), code, SOME),
}));

rows.push(
  {
    name: 'an export to a GSTIN is 2248',
    async run(ctx) {
      const Gstin = ctx.counterparty();
      refused(await generated(ctx, abroad({ Gstin }), EXPORT), '2248', SOME);
    },
  },
  {
    name: 'cess, state cess, discount, other charges and rounding that add up are taken',
    async run(ctx) {
      const item = { CesRt: 12, CesAmt: 120, CesNonAdvlAmt: 5, StateCesRt: 1, StateCesAmt: 10 };
      const sums = { CesVal: 125, StCesVal: 10, Discount: 15, OthChrg: 7, RndOffAmt: -0.5 };
      const patch = {
        ...inItem({ ...item, OthChrg: 3, TotItemVal: 1318 }),
        ValDtls: { ...sums, TotInvVal: 1309.5 },
      };
      accepted(await generated(ctx, patch));
    },
  },
  {
    name: 'a credit note is not held against the rates, its sums are',
    async run(ctx) {
      const cess = inItem({ CesRt: 12, CesAmt: 100, TotItemVal: 1280 });
      const note = {
        DocDtls: { Typ: 'CRN' },
        ...cess,
        ValDtls: { CesVal: 100, TotInvVal: 1280 },
      };
      accepted(await generated(ctx, note));
      refused(await generated(ctx, { ...note, ValDtls: { CesVal: 10 } }), '2186', SOME);
    },
  },
);

export default rows;
