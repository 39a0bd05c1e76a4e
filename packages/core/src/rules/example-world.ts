import type { Day } from '../ist.ts';
import type { Patch } from './rule.ts';
import type { Taxpayer } from './taxpayer.ts';

/*
 * The valid invoice that every rule's examples change a little: goods worth 10 000 rupees from
 * Bengaluru to Mumbai, dated 14/08/2026. The PANs have an impossible fourth letter, so these GSTINs
 * are nobody's.
 */
export const exampleDay: Day = '2026-08-14';

/** GSTINs of the example world, one of each kind that rules ask about. */
export const exampleGstins = {
  seller: '29ZZIRX0001Z1ZK',
  buyer: '27ZZIRX0002Z1ZN',
  buyerInSellersState: '29ZZIRX0003Z1ZI',
  sez: '24ZZIRX0004Z1ZR',
  sezDeveloper: '24ZZIRX0005Z1ZQ',
  composition: '27ZZIRX0006Z1ZJ',
  cancelled: '27ZZIRX0007Z1ZI',
  suspended: '27ZZIRX0008Z1ZH',
  inactive: '27ZZIRX0009Z1ZG',
  operator: '29ZZIRX0010Z1CU',
  isd: '27ZZIRX0011Z1ZM',
  casual: '27ZZIRX0012Z1ZL',
  inDelhi: '07ZZIRX0013Z1ZM',
  inTelangana: '36ZZIRX0014Z1ZK',
  inOtherTerritory: '97ZZIRX0015Z1ZB',
  unknown: '27ZZIRX0099Z1ZY',
} as const;

export const exampleInvoice = {
  Version: '1.1',
  TranDtls: { TaxSch: 'GST', SupTyp: 'B2B' },
  DocDtls: { Typ: 'INV', No: 'EX/2026/1', Dt: '14/08/2026' },
  SellerDtls: {
    Gstin: exampleGstins.seller,
    LglNm: 'Example Seller Private Limited',
    Addr1: '1 First Main Road',
    Loc: 'Bengaluru',
    Pin: 560001,
    Stcd: '29',
  },
  BuyerDtls: {
    Gstin: exampleGstins.buyer,
    LglNm: 'Example Buyer Private Limited',
    Pos: '27',
    Addr1: '2 Second Street',
    Loc: 'Mumbai',
    Pin: 400001,
    Stcd: '27',
  },
  ItemList: [
    {
      SlNo: '1',
      IsServc: 'N',
      PrdDesc: 'Laptop computer',
      HsnCd: '84713010',
      Qty: 100,
      Unit: 'NOS',
      UnitPrice: 100.5,
      TotAmt: 10050,
      Discount: 50,
      AssAmt: 10000,
      GstRt: 18,
      IgstAmt: 1800,
      TotItemVal: 11800,
    },
  ],
  ValDtls: { AssVal: 10000, IgstVal: 1800, TotInvVal: 11800 },
} as const;

/** What the entries have in common. */
export const registered = { status: 'ACT', registeredOn: '2017-07-01', turnoverCrore: 5 } as const;
const cancelledInJune = { status: 'CNL', deregisteredOn: '2026-06-30' } as const;

/** The register of the example world, by GSTIN. */
export const exampleTaxpayers: Record<string, Taxpayer> = Object.fromEntries(
  (
    [
      ['seller', { type: 'REG' }],
      ['buyer', { type: 'REG' }],
      ['buyerInSellersState', { type: 'REG' }],
      ['sez', { type: 'SEZ' }],
      ['sezDeveloper', { type: 'SED' }],
      ['composition', { type: 'COM' }],
      ['cancelled', { type: 'REG', ...cancelledInJune }],
      ['suspended', { type: 'REG', status: 'SUS' }],
      ['inactive', { type: 'REG', status: 'INA' }],
      ['operator', { type: 'TCS' }],
      ['isd', { type: 'ISD' }],
      ['casual', { type: 'CAS' }],
      ['inDelhi', { type: 'REG' }],
      ['inTelangana', { type: 'REG' }],
      ['inOtherTerritory', { type: 'REG' }],
    ] as const
  ).map(([kind, entry]) => {
    const gstin = exampleGstins[kind];
    return [gstin, { gstin, ...registered, ...entry }];
  }),
);

const inSellersState: Patch = {
  BuyerDtls: {
    Gstin: exampleGstins.buyerInSellersState,
    Pos: '29',
    Loc: 'Mysuru',
    Pin: 570001,
    Stcd: '29',
  },
  ItemList: [{ IgstAmt: null, CgstAmt: 900, SgstAmt: 900 }],
  ValDtls: { IgstVal: null, CgstVal: 900, SgstVal: 900 },
};

const toSez: Patch = {
  TranDtls: { SupTyp: 'SEZWP' },
  BuyerDtls: { Gstin: exampleGstins.sez, Pos: '24', Loc: 'Mundra', Pin: 370421, Stcd: '24' },
};

const toAbroad: Patch = {
  TranDtls: { SupTyp: 'EXPWP' },
  BuyerDtls: { Gstin: 'URP', Pos: '96', Loc: 'Singapore', Pin: 999999, Stcd: '96' },
  ExpDtls: { Port: 'INMAA1', ForCur: 'SGD', CntCode: 'SG' },
};

/** The example invoice to a buyer in the seller's own state, changed further. */
export const intraState = (more: Patch = {}): Patch => joined(inSellersState, more);

/** The example invoice to a unit in a special economic zone, changed further. */
export const sezSupply = (more: Patch = {}): Patch => joined(toSez, more);

/** The example invoice as an export with payment of tax, changed further. */
export const exported = (more: Patch = {}): Patch => joined(toAbroad, more);

const toPune: Patch = {
  ShipDtls: {
    LglNm: 'Example Warehouse',
    Addr1: '3 Third Road',
    Loc: 'Pune',
    Pin: 411001,
    Stcd: '27',
  },
};

/** The example invoice with its goods shipped to another place in Maharashtra than the buyer's. */
export const shippedTo = (Gstin?: string, more: Patch = {}): Patch =>
  joined(joined(toPune, Gstin === undefined ? {} : { ShipDtls: { Gstin } }), more);

const fromChennai: Patch = {
  DispDtls: {
    Nm: 'Example Plant',
    Addr1: '4 Fourth Avenue',
    Loc: 'Chennai',
    Pin: 600001,
    Stcd: '33',
  },
};

/** The example invoice with its goods leaving from a plant in Tamil Nadu, changed further. */
export const dispatchedFrom = (more: Patch = {}): Patch => joined(fromChennai, more);

/** Two patches as one; unlike in a patched invoice, a `null` stays to remove its member. */
function joined(first: Patch, second: Patch): Patch {
  const both: Record<string, unknown> = { ...first };
  for (const [name, change] of Object.entries(second)) both[name] = joinedValue(both[name], change);
  return both;
}

function joinedValue(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second)) {
    return second.map((entry, index) => joinedValue(first[index] ?? first[0], entry));
  }
  return isPatch(first) && isPatch(second) ? joined(first, second) : second;
}

const isPatch = (value: unknown): value is Patch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
