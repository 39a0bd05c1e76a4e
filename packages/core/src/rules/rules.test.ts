import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eInvoiceCodes } from '../errors/catalogue/index.ts';
import { hasGoodCheckDigit } from '../gstin.ts';
import { InvoiceSchema } from '../invoice/attributes.ts';
import { checkRules, violationsOf } from './check.ts';
import { exampleGstins, given } from './example.ts';
import { exported, intraState, sezSupply, shippedTo } from './example-world.ts';
import { rules } from './index.ts';
import type { Example, Rule } from './rule.ts';

const folder = new URL('.', import.meta.url);
/** Every module in a section, by the id that a rule in it must have. */
const modules = await Promise.all(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map(async (path) => ({
      id: path.slice(0, -'.ts'.length),
      rule: (await import(new URL(path, folder).href)).default as Rule | undefined,
    })),
);
const ofFile = new Map(modules.map(({ id, rule }) => [id, rule]));

const brokenBy = (rule: Rule, example: Example) => {
  const { document, facts } = given(example);
  return violationsOf(rule, document, facts);
};

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  test.each(Object.keys(rule.accepts))('accepts %s', (name) => {
    expect(brokenBy(rule, rule.accepts[name]!)).toEqual([]);
  });

  test.each(Object.keys(rule.refuses))('refuses %s', (name) => {
    const violations = brokenBy(rule, rule.refuses[name]!);
    expect(violations).not.toEqual([]);
    for (const { code, message, explanation } of violations) {
      expect(code).toBe(rule.code);
      expect(message).not.toMatch(/\{\d\}|undefined|NaN/);
      expect(explanation?.pointer).toMatch(/^(\/\w+)+$/);
    }
  });

  test('is the default export of the file of its name', () => {
    expect(ofFile.get(rule.id)).toBe(rule);
  });

  test('speaks of a field of the invoice', () => {
    expect(fieldAt(rule.at)).toBeDefined();
  });

  test('has examples of both kinds', () => {
    expect(Object.keys(rule.accepts)).not.toEqual([]);
    expect(Object.keys(rule.refuses)).not.toEqual([]);
  });

  test('has the published text of its code', () => {
    const published = eInvoiceCodes.get(rule.code);
    expect(published).toBeDefined();
    if (published?.message !== undefined) expect(rule.message).toBe(published.message);
  });
});

test('lists every rule of the folders, each once', () => {
  const found = modules.filter(({ rule }) => rule !== undefined).map(({ id }) => id);
  expect(rules.map(({ id }) => id).toSorted()).toEqual(found.toSorted());
});

test('has one text for each code', () => {
  const texts = new Map(rules.map(({ code, message }) => [code, message]));
  expect(rules.filter(({ code, message }) => texts.get(code) !== message)).toEqual([]);
});

test('raises a withdrawn code only where no better one is published', () => {
  const raised = rules.filter(({ raised }) => raised !== false);
  const withdrawn = raised.filter(({ code }) => eInvoiceCodes.get(code)?.withdrawn);
  expect(withdrawn.filter(({ confidence }) => confidence !== 'guess')).toEqual([]);
});

test('keeps what it says in sentences', () => {
  for (const { id, why, cure } of rules) {
    for (const text of [why, cure]) expect(text, id).toMatch(/^[A-Z].*\.$/);
  }
});

test('asks for the register where it looks things up', () => {
  const { document, facts } = given({});
  const desk = { ...facts, taxpayer: undefined };
  expect(checkRules(document, desk)).toEqual([]);
});

test.each([
  ['the example invoice', {}],
  ['a supply inside one state', intraState()],
  ['a supply to a special economic zone', sezSupply()],
  ['an export', exported()],
])('accepts %s', (_name, invoice) => {
  const { document, facts } = given({ invoice });
  expect(checkRules(document, facts)).toEqual([]);
});

const inForce = rules.filter(({ raised }) => raised !== false);
test.each(
  inForce.flatMap(({ id, accepts }) =>
    Object.entries(accepts).map(([name, example]) => ({ id, name, example })),
  ),
)('every rule accepts $id: $name', ({ example }) => {
  const { document, facts } = given(example);
  expect(checkRules(document, facts)).toEqual([]);
});

describe('a GSTIN in a bad state is refused once', () => {
  const codes = ['3028', '3029', '3074', '3075', '3076', '3077', '3078', '3079'];
  const { seller, buyer } = exampleGstins;
  const entries = {
    unknown: null,
    'with a provisional number': { status: 'PRO' },
    inactive: { status: 'INA' },
    'cancelled before the document': { status: 'CNL', deregisteredOn: '2026-06-30' },
    'cancelled nobody knows when': { status: 'CNL' },
    'cancelled, registered nobody knows when': {
      status: 'CNL',
      registeredOn: undefined,
      deregisteredOn: '2026-06-30',
    },
    'cancelled, of which nothing is known': { status: 'CNL', registeredOn: undefined },
    'cancelled, registered after the document': {
      status: 'CNL',
      registeredOn: '2026-09-01',
      deregisteredOn: '2026-09-30',
    },
    'active, registered after the document': { status: 'ACT', registeredOn: '2026-09-01' },
  } as const;

  test.each(Object.entries(entries))('%s', (_name, entry) => {
    for (const gstin of [seller, buyer]) {
      const { document, facts } = given({ taxpayers: { [gstin]: entry } });
      const found = checkRules(document, facts).map(({ code }) => code);
      expect(found).toHaveLength(1);
      expect(codes).toContain(found[0]);
    }
    const { document, facts } = given({
      invoice: shippedTo(exampleGstins.casual),
      taxpayers: { [exampleGstins.casual]: entry },
    });
    expect(checkRules(document, facts)).toHaveLength(1);
  });
});

test('names the party, the PIN code and the state as the portal does', () => {
  const messages = (example: Example) => {
    const { document, facts } = given(example);
    return checkRules(document, facts).map(({ message }) => message);
  };
  expect(
    messages({ invoice: { SellerDtls: { Pin: 101301 }, BuyerDtls: { Pin: 560009 } } }),
  ).toEqual([
    'Seller details Details:Pincode-101301 does not exists',
    'Buyer Details:Pincode-560009 does not belong to the state-27',
  ]);
  const jammu = '01ZZIRX0016Z1ZL';
  expect(
    messages({
      invoice: { BuyerDtls: { Gstin: jammu, Pos: '01', Stcd: '01', Pin: 560009 } },
      taxpayers: { [jammu]: {} },
    }),
  ).toEqual(['Buyer Details:Pincode-560009 does not belong to the state-1']);
});

test('has example GSTINs with good check digits', () => {
  expect(Object.values(exampleGstins).filter((gstin) => !hasGoodCheckDigit(gstin))).toEqual([]);
});

interface Node {
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
}

/** The schema of the field that an `at` names. */
function fieldAt(at: string): Node | undefined {
  let node: Node | undefined = InvoiceSchema as Node;
  for (const step of at.split('.')) {
    node = node?.properties?.[step.replace('[]', '')];
    if (step.endsWith('[]')) node = node?.items;
  }
  return node;
}
