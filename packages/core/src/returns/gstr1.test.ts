import { describe, expect, test } from 'vitest';
import { parseInvoice } from '../invoice/parse.ts';
import { checkRules } from '../rules/check.ts';
import { documentOf } from '../rules/document.ts';
import {
  exampleGstins,
  exampleInvoice,
  exported,
  intraState,
  sezSupply,
} from '../rules/example-world.ts';
import { factsOf, patched } from '../rules/patched-example.ts';
import type { Patch } from '../rules/rule.ts';
import { signedInvoiceData } from '../signed/signed-invoice.ts';
import { gstr1Feed, type RegisteredDocument } from './feed.ts';
import type { Gstr1 } from './gstr1.ts';
import { gstr1Json } from './json.ts';
import { gstr1SummaryTable, gstr1Tables } from './tables.ts';

const { seller, buyer, buyerInSellersState, sez, operator } = exampleGstins;
// 00:10 of 15 August in India, while London still has the 14th.
const ackAt = Date.parse('2026-08-14T18:40:00Z');

const irnOf = (number: string): string => Buffer.from(number).toString('hex').padEnd(64, '0');

/** The example invoice, changed, as the register would keep it. */
function registered(number: string, ...patches: Patch[]): RegisteredDocument {
  const changed = [{ DocDtls: { No: number } }, ...patches].reduce(patched, exampleInvoice);
  const invoice = parseInvoice(JSON.stringify(changed));
  const caller = invoice.TranDtls.EcmGstin ?? seller;
  expect(checkRules(documentOf(invoice), factsOf({ caller }))).toEqual([]);
  const irn = irnOf(number);
  const ack = { ackNo: 112610000000001, ackDt: '2026-08-15 00:10:00', irn };
  return { invoiceData: signedInvoiceData(invoice, ack), irn, ackAt };
}

function returnOf(...documents: RegisteredDocument[]): Gstr1 {
  const feed = gstr1Feed(seller, '2026-08');
  for (const document of documents) feed.add(document);
  return feed.finish();
}

const jsonOf = (...documents: RegisteredDocument[]) =>
  JSON.parse(gstr1Json(returnOf(...documents)));

const creditNote = { DocDtls: { Typ: 'CRN' } };
const debitNote = { DocDtls: { Typ: 'DBN' } };

/** What the entry of every document ends with. */
const source = (number: string) => ({
  irn: irnOf(number),
  irngendate: '15-08-2026',
  srctyp: 'e-Invoice',
});

const igst = { rt: 18, txval: 10000, iamt: 1800, camt: 0, samt: 0, csamt: 0 };
const inter = [{ num: 1801, itm_det: igst }];
const intra = [{ num: 1801, itm_det: { ...igst, iamt: 0, camt: 900, samt: 900 } }];
const head = (inum: string) => ({ inum, idt: '14-08-2026', val: 11800 });
const noteHead = (ntty: string, nt_num: string) => ({
  ntty,
  nt_num,
  nt_dt: '14-08-2026',
  val: 11800,
});

describe('supplies to registered persons', () => {
  test('stand under each of them', () => {
    const { b2b, ...rest } = jsonOf(
      registered('HOME/1', intraState()),
      registered('AWAY/2'),
      registered('AWAY/1'),
    );
    const more = { pos: '27', rchrg: 'N', inv_typ: 'R', itms: inter };
    expect(b2b).toEqual([
      {
        ctin: buyer,
        inv: [
          { ...head('AWAY/1'), ...more, ...source('AWAY/1') },
          { ...head('AWAY/2'), ...more, ...source('AWAY/2') },
        ],
      },
      {
        ctin: buyerInSellersState,
        inv: [{ ...head('HOME/1'), ...more, pos: '29', itms: intra, ...source('HOME/1') }],
      },
    ]);
    expect(Object.keys(rest)).toEqual(['gstin', 'fp', 'hsn']);
    expect(rest).toMatchObject({ gstin: seller, fp: '082026' });
  });
});

describe('an invoice to a registered person tells', () => {
  test.each<[what: string, patch: Patch, entry: object]>([
    ['reverse charge', { TranDtls: { RegRev: 'Y' } }, { rchrg: 'Y', inv_typ: 'R' }],
    ['an operator', { TranDtls: { EcmGstin: operator } }, { etin: operator, inv_typ: 'R' }],
    ['SEZ with payment', sezSupply(), { inv_typ: 'SEWP', pos: '24', itms: inter }],
    [
      'SEZ without payment',
      sezSupply({
        TranDtls: { SupTyp: 'SEZWOP' },
        ItemList: [{ IgstAmt: null, TotItemVal: 10000 }],
        ValDtls: { IgstVal: null, TotInvVal: 10000 },
      }),
      { inv_typ: 'SEWOP', val: 10000, itms: [{ num: 1801, itm_det: { ...igst, iamt: 0 } }] },
    ],
    ['deemed export', { TranDtls: { SupTyp: 'DEXP' } }, { inv_typ: 'DE', itms: inter }],
  ])('%s', (_what, patch, entry) => {
    const { b2b } = jsonOf(registered('EX/1', patch));
    expect(b2b).toHaveLength(1);
    expect(b2b[0].inv).toEqual([expect.objectContaining(entry)]);
    expect('etin' in b2b[0].inv[0]).toBe('etin' in entry);
  });
});

describe('exports and notes stand in sections of their own:', () => {
  test('exports, by whether tax was paid', () => {
    const bill = { ExpDtls: { ShipBNo: '1234567', ShipBDt: '20/08/2026', Port: 'inmaa1' } };
    const unpaid = {
      TranDtls: { SupTyp: 'EXPWOP' },
      ExpDtls: null,
      ItemList: [{ IgstAmt: null, TotItemVal: 10000 }],
      ValDtls: { IgstVal: null, TotInvVal: 10000 },
    };
    const { exp } = jsonOf(registered('E/1', exported(unpaid)), registered('E/2', exported(bill)));
    expect(exp).toEqual([
      {
        exp_typ: 'WOPAY',
        inv: [
          {
            ...head('E/1'),
            val: 10000,
            itms: [{ rt: 18, txval: 10000, iamt: 0, csamt: 0 }],
            ...source('E/1'),
          },
        ],
      },
      {
        exp_typ: 'WPAY',
        inv: [
          {
            ...head('E/2'),
            sbpcode: 'INMAA1',
            sbnum: '1234567',
            sbdt: '20-08-2026',
            itms: [{ rt: 18, txval: 10000, iamt: 1800, csamt: 0 }],
            ...source('E/2'),
          },
        ],
      },
    ]);
  });

  test('notes, positive whatever their type', () => {
    const { cdnr, cdnur } = jsonOf(
      registered('C/1', creditNote),
      registered('D/1', debitNote, sezSupply()),
      registered('C/2', creditNote, exported()),
    );
    expect(cdnr).toEqual([
      {
        ctin: sez,
        nt: [
          {
            ...noteHead('D', 'D/1'),
            ...{ pos: '24', rchrg: 'N', inv_typ: 'SEWP', itms: inter },
            ...source('D/1'),
          },
        ],
      },
      {
        ctin: buyer,
        nt: [
          {
            ...noteHead('C', 'C/1'),
            ...{ pos: '27', rchrg: 'N', inv_typ: 'R', itms: inter },
            ...source('C/1'),
          },
        ],
      },
    ]);
    const itm_det = { rt: 18, txval: 10000, iamt: 1800, csamt: 0 };
    expect(cdnur).toEqual([
      {
        typ: 'EXPWP',
        ...noteHead('C', 'C/2'),
        itms: [{ num: 1801, itm_det }],
        ...source('C/2'),
      },
    ]);
  });
});

/** Two lines of 18 per cent, a service of 5, with cesses of both kinds and a cess of a state. */
const manyRates: Patch = {
  ItemList: [
    {},
    {
      ...{ SlNo: '2', Qty: 0.125, UnitPrice: 2.8, TotAmt: 0.35, Discount: null, AssAmt: 0.35 },
      ...{ IgstAmt: 0.07, TotItemVal: 0.42 },
    },
    {
      ...{ SlNo: '3', IsServc: 'Y', HsnCd: '998313', GstRt: 5, IgstAmt: 5, Unit: null, Qty: null },
      ...{ UnitPrice: 100, TotAmt: 100, Discount: null, AssAmt: 100, TotItemVal: 110.25 },
      ...{ CesRt: 3, CesAmt: 3, CesNonAdvlAmt: 1.25, StateCesRt: 1, StateCesAmt: 1 },
    },
  ],
  ValDtls: {
    ...{ AssVal: 10100.35, IgstVal: 1805.07, CesVal: 4.25, StCesVal: 1 },
    ...{ RndOffAmt: -0.25, TotInvVal: 11910.42 },
  },
};

describe('amounts', () => {
  test('one entry for each rate, cess of both kinds, none of the state', () => {
    const [{ inv }] = jsonOf(registered('M/1', manyRates)).b2b;
    expect(inv[0]).toMatchObject({
      val: 11910.42,
      itms: [
        { num: 501, itm_det: { rt: 5, txval: 100, iamt: 5, csamt: 4.25 } },
        { num: 1801, itm_det: { rt: 18, txval: 10000.35, iamt: 1800.07, csamt: 0 } },
      ],
    });
  });

  test('numbers are exact and as short as they can be', () => {
    const { invoiceData, ...rest } = registered('N/1');
    const changed = JSON.parse(invoiceData);
    changed.ItemList[0].AssAmt = 'AMOUNT';
    changed.ItemList[0].GstRt = 'RATE';
    const data = JSON.stringify(changed)
      .replace('"AMOUNT"', '12345678901234567890.10')
      .replace('"RATE"', '0.250');
    const json = gstr1Json(returnOf({ ...rest, invoiceData: data }));
    expect(json).toContain(
      '{"num":26,"itm_det":{"rt":0.25,"txval":12345678901234567890.1,"iamt":1800,',
    );
    expect(json).not.toMatch(/:-?\d+\.\d*0[,}]|:-?[\d.]+[eE]/);
  });

  test('table 12 by code, unit and rate; credit notes are set off, exports stand apart', () => {
    const { hsn } = jsonOf(
      registered('M/1', manyRates),
      registered('M/2'),
      registered('C/1', creditNote, manyRates),
      registered('C/2', creditNote, intraState()),
      registered('E/1', exported()),
      registered('E/2', exported()),
    );
    const zero = { iamt: 0, camt: 0, samt: 0, csamt: 0 };
    expect(hsn).toEqual({
      hsn_b2b: [
        {
          ...{ num: 1, hsn_sc: '84713010', uqc: 'NOS', qty: 0, rt: 18, txval: 0 },
          ...{ ...zero, iamt: 1800, camt: -900, samt: -900 },
        },
        { num: 2, hsn_sc: '998313', uqc: 'NA', qty: 0, rt: 5, txval: 0, ...zero },
      ],
      hsn_b2c: [
        {
          ...{ num: 1, hsn_sc: '84713010', uqc: 'NOS', qty: 200, rt: 18, txval: 20000 },
          ...{ ...zero, iamt: 3600 },
        },
      ],
    });
    expect(jsonOf(registered('M/1', manyRates)).hsn.hsn_b2b[0].qty).toBe(100.13);
  });
});

const everyTable = () => [
  registered('A/1', intraState()),
  registered('B/1', { TranDtls: { RegRev: 'Y' } }),
  registered('O/1', { TranDtls: { EcmGstin: operator } }),
  registered('E/1', exported()),
  registered('S/1', sezSupply({ TranDtls: { RegRev: 'Y' } })),
  registered('X/1', { TranDtls: { SupTyp: 'DEXP' } }),
  registered('C/1', creditNote),
  registered('D/1', debitNote),
  registered('C/2', creditNote, exported()),
  registered('M/1', manyRates),
];

describe('the tables', () => {
  test('each document stands in one, a row for each rate', () => {
    const numbers = gstr1Tables(returnOf(...everyTable())).map(({ name, columns, rows }) => {
      const at = columns.findIndex(({ id }) => id === 'number' || id === 'hsn');
      return [name, [...rows()].map((row) => row[at])];
    });
    expect(Object.fromEntries(numbers)).toEqual({
      '4A': ['M/1', 'M/1', 'A/1'],
      '4B': ['B/1'],
      '4C': ['O/1'],
      '6A': ['E/1'],
      '6B': ['S/1'],
      '6C': ['X/1'],
      '9B CDNR': ['C/1', 'D/1'],
      '9B CDNUR': ['C/2'],
      '12 B2B': ['84713010', '998313'],
      '12 B2C': ['84713010'],
    });
  });

  test('rows are headed and worded as in the offline tool', () => {
    const gstr1 = returnOf(registered('A/1', intraState()));
    const { columns, rows } = gstr1Tables(gstr1)[0]!;
    const [row] = rows();
    expect(Object.fromEntries(columns.map(({ header }, at) => [header, row![at]]))).toEqual({
      'GSTIN/UIN of Recipient': buyerInSellersState,
      'Receiver Name': 'Example Buyer Private Limited',
      'Invoice Number': 'A/1',
      'Invoice date': '2026-08-14',
      'Invoice Value': 1180000n,
      'Place Of Supply': '29-Karnataka',
      'Reverse Charge': 'N',
      'Invoice Type': 'Regular B2B',
      Rate: 18000n,
      'Taxable Value': 1000000n,
      'Cess Amount': 0n,
      'Integrated Tax Amount': 0n,
      'Central Tax Amount': 90000n,
      'State/UT Tax Amount': 90000n,
      IRN: source('A/1').irn,
      'IRN Date': '2026-08-15',
    });
  });

  test('the summary counts documents, and sets credit notes off at the end alone', () => {
    const feed = gstr1Feed(seller, '2026-08');
    for (const document of everyTable()) feed.add(document);
    feed.addCancelled();
    feed.addCancelled();
    const gstr1 = feed.finish();
    expect(gstr1.summary.cancelled).toBe(2);
    const rows = [...gstr1SummaryTable(gstr1).rows()].map(
      ([table, , documents, value, taxable]) => [...[table, documents], ...[value, taxable]],
    );
    const one = [1n, 1180000n, 1000000n];
    expect(rows).toEqual([
      ['4A', 2n, 2371042n, 2010035n],
      ['4B', ...one],
      ['4C', ...one],
      ['6A', ...one],
      ['6B', ...one],
      ['6C', ...one],
      ['9B CDNR', ...one],
      ['9B CDNR', ...one],
      ['9B CDNUR', ...one],
      ['9B CDNUR', 0n, 0n, 0n],
      [undefined, 10n, 7091042n, 6010035n],
    ]);
  });
});

describe('the feed', () => {
  test('a month without documents is a return nevertheless', () => {
    expect(gstr1Json(returnOf())).toBe(`{"gstin":"${seller}","fp":"082026"}`);
    expect(gstr1Tables(returnOf()).flatMap(({ rows }) => [...rows()])).toEqual([]);
  });

  test('the order of the register leaves no trace', () => {
    const documents = everyTable();
    expect(gstr1Json(returnOf(...documents.toReversed()))).toBe(gstr1Json(returnOf(...documents)));
  });

  test.each<[why: string, RegisteredDocument]>([
    [`was issued by ${buyer}, not by ${seller}`, ofSeller(buyer)],
    ['is dated 31/07/2026, not in 2026-08', dated('31/07/2026')],
    ['is dated 01/09/2026, not in 2026-08', dated('01/09/2026')],
    ['is no e-invoice', { invoiceData: '{"Irn":"", "ItemList":', irn: '', ackAt }],
    ['is no e-invoice', { invoiceData: '{"Irn":"", "ItemList":[]}', irn: '', ackAt }],
    ['is no e-invoice', { invoiceData: 'null', irn: '', ackAt }],
  ])('refuses a document that %s', (why, document) => {
    expect(() => returnOf(document)).toThrow(why);
  });

  test.each([
    ['29ZZIRX0001Z1Z', '2026-08', 'is no GSTIN'],
    [seller, '2026-13', 'is no month'],
    [seller, '2026-8', 'is no month'],
  ])('refuses %s of %s', (gstin, month, why) => {
    expect(() => gstr1Feed(gstin, month)).toThrow(why);
  });
});

function ofSeller(gstin: string): RegisteredDocument {
  const { invoiceData, ...rest } = registered('X/1');
  return { ...rest, invoiceData: invoiceData.replace(seller, gstin) };
}

function dated(day: string): RegisteredDocument {
  const { invoiceData, ...rest } = registered('X/1');
  return { ...rest, invoiceData: invoiceData.replace('14/08/2026', day) };
}
