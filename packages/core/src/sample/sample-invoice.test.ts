import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Invoice } from '../invoice/attributes.ts';
import { parseInvoice } from '../invoice/parse.ts';
import { readJson } from '../json/read.ts';
import { shippedMasters } from '../masters/large-masters.ts';
import { checkRules } from '../rules/check.ts';
import { type DocumentType, documentOf, type SupplyType } from '../rules/document.ts';
import { exampleGstins } from '../rules/example-world.ts';
import { factsOf } from '../rules/patched-example.ts';
import { plain } from '../shape/bind.ts';
import { anySampleOptions, type SampleOptions } from './options.ts';
import { sampleInvoice } from './sample-invoice.ts';
import { exampleWorld, sampleParty } from './world.ts';

const supplies: readonly SupplyType[] = ['B2B', 'SEZWP', 'SEZWOP', 'EXPWP', 'EXPWOP', 'DEXP'];
const types: readonly DocumentType[] = ['INV', 'CRN', 'DBN'];
const kinds = supplies.flatMap((supply) => types.map((type) => ({ supply, type })));

/** What a sample is refused with by the reader and every rule, with the facts of the examples. */
function refusals({ text, caller }: { text: string; caller: string }): string[] {
  const facts = { ...factsOf({}), caller, masters: shippedMasters };
  return checkRules(documentOf(parseInvoice(text)), facts).map(
    ({ code, explanation }) => `${code} ${explanation?.rule} ${explanation?.pointer}`,
  );
}

const everything = [
  'CGST',
  'IGST on intra B2B',
  'IGST on intra DEXP',
  'cess',
  'dispatch',
  'e-commerce',
  'e-way bill',
  'export details',
  'goods',
  'loose',
  'many lines',
  'odd',
  'payment',
  'references',
  'reverse charge B2B',
  'reverse charge SEZWOP',
  'reverse charge SEZWP',
  'roundOff',
  'services',
  'ship',
  'state cess',
];

describe('is accepted, whatever the options:', () => {
  const seen = new Set<string>();

  test.each(kinds)('$supply $type', (kind) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const options = anySampleOptions(seed, kind);
        const sample = sampleInvoice(options);
        expect(refusals(sample), `seed ${seed}`).toEqual([]);
        note(sample.invoice, options);
      }),
      { numRuns: 400, seed: 20_260_814 },
    );
  });

  /** What the invoices of all kinds have shown together. */
  function note({ TranDtls, ShipDtls, EwbDtls, ExpDtls, ...invoice }: Invoice, o: SampleOptions) {
    const { odd, loose, roundOff, dispatch, references, payment } = o;
    const flags = { odd, loose, roundOff, dispatch, references, payment };
    for (const [name, isSet] of Object.entries(flags)) if (isSet) seen.add(name);
    for (const { IsServc, CesAmt, StateCesAmt, CgstAmt } of invoice.ItemList) {
      seen.add(IsServc === 'Y' ? 'services' : 'goods');
      if (CesAmt) seen.add('cess');
      if (StateCesAmt) seen.add('state cess');
      if (CgstAmt) seen.add('CGST');
    }
    const supply = o.supply ?? '';
    if (TranDtls.RegRev === 'Y') seen.add(`reverse charge ${supply}`);
    if (TranDtls.IgstOnIntra === 'Y') seen.add(`IGST on intra ${supply}`);
    if (TranDtls.EcmGstin !== undefined) seen.add('e-commerce');
    if (ShipDtls !== undefined) seen.add('ship');
    if (EwbDtls !== undefined) seen.add('e-way bill');
    if (ExpDtls !== undefined) seen.add('export details');
    if (invoice.ItemList.length > 3) seen.add('many lines');
  }

  test('among them something of everything', () => {
    expect([...seen].toSorted()).toEqual(everything.toSorted());
  });
});

describe('is accepted:', () => {
  test.each([true, false])('a thousand lines, odd %s', (odd) => {
    const sample = sampleInvoice({ seed: 3, items: 1000, services: 'mix', cess: true, odd });
    expect(sample.invoice.ItemList).toHaveLength(1000);
    expect(refusals(sample)).toEqual([]);
  });

  test.each(['2021-04-01', '2025-09-21', '2026-02-28', '2029-12-31'])('dated %s', (day) => {
    for (let seed = 0; seed < 100; seed++) {
      const { text, caller } = sampleInvoice(anySampleOptions(seed, { day }));
      const facts = { ...factsOf({ today: day }), caller, masters: shippedMasters };
      expect(checkRules(documentOf(parseInvoice(text)), facts)).toEqual([]);
    }
  });

  test('a seller who develops an economic zone charges IGST at home', () => {
    const seller = sampleParty(exampleGstins.sezDeveloper, 'SED');
    for (let seed = 0; seed < 200; seed++) {
      const sample = sampleInvoice(anySampleOptions(seed, { seller }));
      expect(refusals(sample), `seed ${seed}`).toEqual([]);
    }
  });

  test('any state can sell and buy', () => {
    for (let seed = 0; seed < 100; seed++) {
      const seller = sampleParty(exampleGstins.inOtherTerritory);
      const buyer = exampleWorld.seller;
      const sample = sampleInvoice({ seed, seller, buyer, ewayBill: true });
      expect(refusals(sample), `seed ${seed}`).toEqual([]);
    }
  });
});

test('the text reads to the object, however loosely it is written', () => {
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, loose) => {
      const { invoice, text } = sampleInvoice(anySampleOptions(seed, { loose }));
      const { day, totals, lines } = documentOf(invoice);
      const read = documentOf(parseInvoice(text));
      const bare = (value: unknown) => JSON.parse(JSON.stringify(value));
      expect(bare(read.invoice)).toEqual(bare(invoice));
      // Exact amounts come from the texts of the numbers, not from the numbers.
      expect(read).toMatchObject({ day, totals });
      expect(read.lines.map(({ item: _, ...amounts }) => amounts)).toEqual(
        lines.map(({ item: _, ...amounts }) => amounts),
      );
      expect(plain(readJson(text))).toEqual(JSON.parse(text));
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test('the same seed gives the same invoice, another seed another', () => {
  const texts = Array.from({ length: 200 }, (_, seed) => sampleInvoice({ seed }).text);
  expect(new Set(texts).size).toBe(200);
  expect(sampleInvoice({ seed: 150 }).text).toBe(texts[150]);
  const numbers = texts.map((text) => parseInvoice(text).DocDtls.No);
  expect(new Set(numbers).size).toBe(200);
});

test('options are obeyed', () => {
  for (let seed = 0; seed < 50; seed++) {
    const of = (options: Omit<SampleOptions, 'seed'>) => sampleInvoice({ seed, ...options });
    expect(of({ number: 'X/1', day: '2026-05-04' }).invoice.DocDtls).toEqual({
      Typ: 'INV',
      No: 'X/1',
      Dt: '04/05/2026',
    });
    expect(of({ intraState: true }).invoice.BuyerDtls.Pos).toBe('29');
    expect(of({ intraState: false }).invoice.BuyerDtls.Pos).not.toBe('29');
    expect(of({ igstOnIntra: true }).invoice.ItemList[0]?.CgstAmt ?? 0).toBe(0);
    expect(of({ ecommerce: true }).caller).toBe(exampleGstins.operator);
    expect(of({ services: true, items: 3 }).invoice.ItemList.map((i) => i.IsServc)).toEqual(
      Array(3).fill('Y'),
    );
    expect(of({ roundOff: true }).invoice.ValDtls.TotInvVal % 1).toBe(0);
    expect(of({ supply: 'EXPWOP', exportDetails: true }).invoice.ExpDtls).toBeDefined();
    expect(of({ ewayBill: true, services: 'mix' }).invoice.ItemList[0]?.IsServc).toBe('N');
    expect(of({ buyer: sampleParty(exampleGstins.inDelhi) }).invoice.BuyerDtls.Loc).toBe(
      'New Delhi',
    );
  }
});

test.each<[string, Omit<SampleOptions, 'seed'>]>([
  ['an invoice has 1 to 1000 items', { items: 0 }],
  ['an invoice has 1 to 1000 items', { items: 1001 }],
  ['the day is one of the calendar, as yyyy-MM-dd', { day: '2026-02-30' }],
  [
    'reverse charge is for B2B supplies and supplies to economic zones',
    { supply: 'EXPWP', reverseCharge: true },
  ],
  [
    'exports and supplies to economic zones are always inter-state',
    { supply: 'SEZWP', igstOnIntra: true },
  ],
  [
    'IGST on an intra-state supply wants a supply inside one state',
    { igstOnIntra: true, intraState: false },
  ],
  ['export details belong to an export', { exportDetails: true }],
  ['credit and debit notes get no e-way bill', { type: 'CRN', ewayBill: true }],
  ['services alone get no e-way bill', { services: true, ewayBill: true }],
  [
    'there is nobody who may buy so',
    { supply: 'SEZWP', world: { seller: exampleWorld.seller, buyers: [] } },
  ],
  ['there is nobody who may buy so', { supply: 'SEZWP', buyer: sampleParty(exampleGstins.buyer) }],
  ['there is nobody who may buy so', { buyer: exampleWorld.seller }],
  ['an export has its buyer abroad', { supply: 'EXPWP', buyer: sampleParty(exampleGstins.buyer) }],
  [
    'only active regular taxpayers and developers of economic zones issue e-invoices',
    { seller: sampleParty(exampleGstins.composition, 'COM') },
  ],
  [
    'there is no e-commerce operator in this world',
    { ecommerce: true, world: { seller: exampleWorld.seller, buyers: exampleWorld.buyers } },
  ],
])('what cannot be is refused: %s', (why, options) => {
  expect(() => sampleInvoice({ seed: 1, ...options })).toThrow(new RangeError(why));
});

test('a world without zones, operator or neighbours still trades', () => {
  const { seller } = exampleWorld;
  const world = { seller, buyers: [sampleParty(exampleGstins.inDelhi)] };
  const seen = new Set<string>();
  for (let seed = 0; seed < 200; seed++) {
    const { supply = '', ...options } = anySampleOptions(seed, { world });
    expect(refusals(sampleInvoice({ ...options, supply: supply as SupplyType }))).toEqual([]);
    seen.add(supply);
  }
  expect([...seen].toSorted()).toEqual(['B2B', 'DEXP', 'EXPWOP', 'EXPWP']);
});

test('what is fixed among any options stays fixed, or is refused', () => {
  for (let seed = 0; seed < 200; seed++) {
    const fixed = { reverseCharge: true, ewayBill: true } as const;
    expect(anySampleOptions(seed, fixed)).toMatchObject({ seed, ...fixed, type: 'INV' });
  }
  expect(() => anySampleOptions(1, { supply: 'EXPWP', reverseCharge: true })).toThrow(RangeError);
});
