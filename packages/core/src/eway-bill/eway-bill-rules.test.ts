import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eInvoiceCodes } from '../errors/catalogue/index.ts';
import { InvoiceSchema } from '../invoice/attributes.ts';
import { checkEwayBill, violationOf } from './check.ts';
import { given } from './example.ts';
import type { EwayBillExample, EwayBillRule } from './rule.ts';
import { ewayBillRules } from './rules/index.ts';

const folder = new URL('rules/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder)
    .filter((name) => name !== 'index.ts')
    .map(async (name) => ({
      id: `eway-bill/${name.slice(0, -'.ts'.length)}`,
      rule: (await import(new URL(name, folder).href)).default as EwayBillRule | undefined,
    })),
);
const ofFile = new Map(modules.map(({ id, rule }) => [id, rule]));

const brokenBy = (rule: EwayBillRule, example: EwayBillExample) => {
  const { request, document, facts } = given(example);
  return violationOf(rule, request, document, facts);
};

/** What the whole check says of an example. */
const found = (example: EwayBillExample) => {
  const { request, document, facts } = given(example);
  return checkEwayBill(request, document, facts);
};

describe.each(ewayBillRules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  test.each(Object.entries(rule.accepts))('accepts %s', (_name, example) => {
    expect(brokenBy(rule, example)).toBeUndefined();
  });

  test.each(Object.entries(rule.refuses))('refuses %s', (_name, example) => {
    const { code, message, explanation } = brokenBy(rule, example)!;
    expect(code).toBe(rule.code);
    expect(message).not.toMatch(/\{\d\}|undefined|NaN/);
    expect(explanation).toMatchObject({ rule: rule.id, why: rule.why, cure: rule.cure });
    expect(explanation?.pointer).toMatch(/^(\/\w+)+$/);
  });

  test('is the default export of the file of its name', () => {
    expect(ofFile.get(rule.id)).toBe(rule);
  });

  test('speaks of a field of the invoice, in sentences', () => {
    expect(fieldAt(rule.at)).toBeDefined();
    for (const text of [rule.why, rule.cure]) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  test('has examples of both kinds, and the published text of its code', () => {
    expect(Object.keys(rule.accepts)).not.toEqual([]);
    expect(Object.keys(rule.refuses)).not.toEqual([]);
    expect(rule.message).toBe(eInvoiceCodes.get(rule.code)?.message);
  });
});

const raised = ewayBillRules.filter(({ raised }) => raised !== false);
const examplesOf = (list: readonly EwayBillRule[], kind: 'accepts' | 'refuses') =>
  list.flatMap(({ id, code, [kind]: examples }) =>
    Object.entries(examples).map(([name, example]) => ({ id, code, name, example })),
  );

describe('the whole check', () => {
  test.each(examplesOf(raised, 'accepts'))('accepts $id: $name', ({ example }) => {
    expect(found(example)).toEqual([]);
  });

  test.each(
    examplesOf(raised, 'refuses').filter(({ example }) => example.refusedBySchema !== true),
  )('refuses $id: $name, with its code alone', ({ id, code, example }) => {
    expect(found(example)).toMatchObject([{ code, explanation: { rule: id } }]);
  });
});

test('lists every rule of the folder, each once', () => {
  const inFolder = modules.filter(({ rule }) => rule !== undefined).map(({ id }) => id);
  expect(ewayBillRules.map(({ id }) => id).toSorted()).toEqual(inFolder.toSorted());
});

test('raises no code that is withdrawn, and none of those of 2020', () => {
  expect(raised.filter(({ code }) => eInvoiceCodes.get(code)?.withdrawn)).toEqual([]);
  const old = ewayBillRules.filter(({ raised }) => raised === false).map(({ code }) => code);
  expect(old.toSorted()).toEqual(['2251', '2252', '2253', '2254']);
});

test('tells everything that is wrong, in the published order', () => {
  const codes = found({
    invoice: {
      DocDtls: { Typ: 'CRN' },
      ItemList: [{ IsServc: 'Y', HsnCd: '998313' }],
      EwbDtls: { Distance: 0, VehNo: null, VehType: null, TransDocDt: '2026-08-14' },
    },
    blocked: ['27ZZIRX0002Z1ZN', '29ZZIRX0001Z1ZK'],
    distance: null,
  }).map(({ code }) => code);
  expect(codes).toEqual(['4010', '4009', '4030', '4011', '4022', '4017', '4015', '4015']);
});

test('names the blocked party, the PIN codes and the transporter as the portal does', () => {
  const messages = (example: EwayBillExample) => found(example).map(({ message }) => message);
  expect(messages({ blocked: ['27ZZIRX0002Z1ZN'] })).toEqual([
    'EWayBill will not be generated for blocked User -27ZZIRX0002Z1ZN',
  ]);
  expect(messages({ byIrn: { Distance: 0 }, distance: null })).toEqual([
    'The distance between the pincodes 560001 and 400001 is not available in the system, you need to pass the actual distance.',
  ]);
  expect(messages({ byIrn: { TransId: '88ZZIRX0010Z1Z0' }, transporter: 'cancelled' })).toEqual([
    'Transporter Id 88ZZIRX0010Z1Z0 is cancelled or invalid.',
  ]);
});

test('asks nobody about blocks and transporters where there is no register', () => {
  const { request, document, facts } = given({ blocked: ['29ZZIRX0001Z1ZK'] });
  const desk = { ...facts, isBlocked: undefined, transporter: undefined };
  expect(checkEwayBill(request, document, desk)).toEqual([]);
});

describe('points into what was sent:', () => {
  const pointers = (example: EwayBillExample) =>
    found(example).map(({ explanation }) => explanation?.pointer);
  const { refuses } = ewayBillRules.find(({ code }) => code === '4033')!;
  const noPin = Object.values(refuses)[0]!;

  test('the invoice', () => {
    expect(pointers({ invoice: { EwbDtls: { VehNo: 'LORRY' } } })).toEqual(['/EwbDtls/VehNo']);
    expect(pointers(noPin)).toEqual(['/ShipDtls/Pin']);
  });

  test('the request by IRN, in which the invoice is its IRN', () => {
    expect(pointers({ byIrn: { VehNo: 'LORRY' } })).toEqual(['/VehNo']);
    expect(pointers({ ...noPin, byIrn: {} })).toEqual(['/ExpShipDtls/Pin']);
    expect(pointers({ byIrn: {}, today: '2027-02-11' })).toEqual(['/Irn']);
  });
});

interface Node {
  readonly properties?: Record<string, Node>;
}

/** The schema of the field that an `at` names. */
function fieldAt(at: string): Node | undefined {
  let node: Node | undefined = InvoiceSchema as Node;
  for (const step of at.split('.')) node = node?.properties?.[step];
  return node;
}
