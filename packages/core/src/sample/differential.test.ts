import Big from 'big.js';
import { expect, test } from 'vitest';
import type { Invoice, InvoiceItem } from '../invoice/attributes.ts';
import { parseInvoice } from '../invoice/parse.ts';
import { JsonNumber } from '../json/json.ts';
import { checkRules } from '../rules/check.ts';
import { documentOf } from '../rules/document.ts';
import { rules } from '../rules/index.ts';
import { factsOf } from '../rules/patched-example.ts';
import { keepNumber, lexemeOf, lexemes, type WithLexemes } from '../shape/lexemes.ts';
import { writeJson } from '../shape/write.ts';
import { anySampleOptions } from './options.ts';
import { Random } from './random.ts';
import { sampleInvoice } from './sample-invoice.ts';

/*
 * The arithmetic of the rules against arithmetic of its own, in big.js, from the sections 6 to 8 of
 * the validations: over many invoices, most of them with amounts moved to the edges of the
 * tolerance, both have to raise the same codes. Nothing of money.ts or of the rules is used here.
 */

const invoiceCount = 100_000;
// Reading JSON is tried elsewhere and takes most of the time; so many go the whole way.
const throughText = 10;

const codes = new Set(
  '2182 2183 2184 2185 2186 2187 2189 2193 2194 2234 2235 2266 2267'.split(' '),
);

const zero = new Big(0);
const one = new Big(1);
const big = (holder: object | undefined, name: string): Big =>
  new Big((holder === undefined ? undefined : lexemeOf(holder, name)) ?? 0);
const sum = (amounts: readonly Big[]): Big => amounts.reduce((all, next) => all.plus(next), zero);

/** 8.1: from floor(c) − 1 to ceil(c) + 1, both inclusive. */
function passes(amount: Big, computed: Big): boolean {
  const cut = computed.round(0, Big.roundDown);
  const floor = cut.gt(computed) ? cut.minus(one) : cut;
  const ceiling = cut.lt(computed) ? cut.plus(one) : cut;
  return amount.gte(floor.minus(one)) && amount.lte(ceiling.plus(one));
}

/** The codes of section 6.12, 7 and 8 that an invoice deserves. */
function deserved(invoice: Invoice): Set<string> {
  const found = new Set<string>();
  const { TranDtls, DocDtls, SellerDtls, BuyerDtls, ItemList, ValDtls } = invoice;
  const supply = TranDtls.SupTyp.toUpperCase();
  const alwaysInter = supply.startsWith('EXP') || supply.startsWith('SEZ');
  const isIntra = !alwaysInter && Number(SellerDtls.Stcd) === Number(BuyerDtls.Pos);
  const igstIsDue = !isIntra || TranDtls.IgstOnIntra === 'Y';
  const isInvoice = DocDtls.Typ.toUpperCase() === 'INV';
  const mayBeZero = supply === 'EXPWOP' || supply === 'SEZWOP';
  const taxesMayBeOut = TranDtls.RegRev === 'Y' || supply === 'EXPWP';

  const judgeTax = (item: InvoiceItem) => {
    const base = big(item, 'AssAmt');
    const due = base.times(big(item, 'GstRt')).div(100);
    const [igst, cgst, sgst] = ['IgstAmt', 'CgstAmt', 'SgstAmt'].map((name) => big(item, name));
    if (igstIsDue && !(igst!.eq(0) && mayBeZero) && !passes(igst!, due)) found.add('2235');
    // A half that is missing is 2241, another section's matter.
    const halves = [cgst!, sgst!].filter((half) => !half.eq(0));
    if (!igstIsDue && halves.some((half) => !passes(half, due.div(2)))) found.add('2234');
    for (const [amount, rate, code] of [
      ['CesAmt', 'CesRt', '2266'],
      ['StateCesAmt', 'StateCesRt', '2267'],
    ] as const) {
      const cess = big(item, amount);
      if (cess.eq(0) && mayBeZero) continue;
      if (!passes(cess, base.times(big(item, rate)).div(100))) found.add(code);
    }
  };

  for (const item of ItemList) {
    const of = (name: string) => big(item, name);
    if (!passes(of('AssAmt'), of('TotAmt').minus(of('Discount')))) found.add('2193');
    if (isInvoice) judgeTax(item);
    const bare = of('AssAmt').plus(of('OthChrg'));
    const full = bare.plus(sum(taxMembers.map(of)));
    const isRight = passes(of('TotItemVal'), full);
    if (!isRight && !(taxesMayBeOut && passes(of('TotItemVal'), bare))) found.add('2194');
  }

  const ofLines = (...names: string[]) =>
    sum(ItemList.flatMap((item) => names.map((name) => big(item, name))));
  for (const [total, code, ...members] of sums) {
    if (!passes(big(ValDtls, total), ofLines(...members))) found.add(code);
  }
  const worth = ofLines('TotItemVal')
    .minus(big(ValDtls, 'Discount'))
    .plus(big(ValDtls, 'OthChrg'))
    .plus(big(ValDtls, 'RndOffAmt'));
  if (!passes(big(ValDtls, 'TotInvVal'), worth)) found.add('2189');
  return found;
}

const taxMembers = [
  'IgstAmt',
  'CgstAmt',
  'SgstAmt',
  'CesAmt',
  'CesNonAdvlAmt',
  'StateCesAmt',
  'StateCesNonAdvlAmt',
];

const sums = [
  ['AssVal', '2182', 'AssAmt'],
  ['SgstVal', '2183', 'SgstAmt'],
  ['CgstVal', '2184', 'CgstAmt'],
  ['IgstVal', '2185', 'IgstAmt'],
  ['CesVal', '2186', 'CesAmt', 'CesNonAdvlAmt'],
  ['StCesVal', '2187', 'StateCesAmt', 'StateCesNonAdvlAmt'],
] as const;

const itemMembers = ['TotAmt', 'Discount', 'AssAmt', 'OthChrg', 'TotItemVal', ...taxMembers];
const totalMembers = [...sums.map(([total]) => total), 'Discount', 'OthChrg', 'TotInvVal'];
/** Steps in paise that lead over the edges of the window, counted from a whole rupee or not. */
const steps = [-201, -200, -199, -101, -100, -99, -1, 0, 1, 99, 100, 101, 199, 200, 201];

/** Moves some amounts of an invoice, most of them just inside or just outside their window. */
function disturb(invoice: Invoice, random: Random): void {
  for (let count = random.pick([0, 1, 1, 1, 2, 3]); count > 0; count--) {
    const inItem = random.chance(0.6);
    const holder: Holder = inItem ? random.pick(invoice.ItemList) : invoice.ValDtls;
    const names = inItem ? itemMembers : totalMembers;
    // Amounts that are there say more than those that are not.
    const there = names.filter((name) => !big(holder, name).eq(0));
    const isAny = there.length === 0 || random.chance(0.2);
    const name = random.pick(isAny ? names : there);
    move(holder, name, random);
    // Halves that differ are another code's matter; here they mostly move together.
    if (/^[CS]gstAmt$/.test(name) && random.chance(0.7)) {
      const other = name === 'CgstAmt' ? 'SgstAmt' : 'CgstAmt';
      keepNumber(holder, other, new JsonNumber(lexemeOf(holder, name) ?? '0'));
    }
  }
}

type Holder = Record<string, unknown> & WithLexemes;
const neededMembers = new Set(['TotAmt', 'AssAmt', 'TotItemVal', 'AssVal', 'TotInvVal']);

function move(holder: Holder, name: string, random: Random): void {
  if (random.chance(0.04) && !neededMembers.has(name)) {
    delete holder[name];
    delete holder[lexemes]?.[name];
    return;
  }
  const now = big(holder, name);
  const start = random.pick([now, now.round(0, Big.roundDown), now.round(0, Big.roundUp)]);
  const moved = start.plus(new Big(random.pick(steps)).div(100));
  const text = (moved.lt(0) ? zero : moved).toFixed(random.chance(0.5) ? 2 : undefined);
  keepNumber(holder, name, new JsonNumber(text));
}

test(
  `${invoiceCount} invoices: the rules and big.js raise the same codes`,
  { timeout: 300_000 },
  () => {
    const list = rules.filter(({ code }) => codes.has(code));
    const facts = factsOf({});
    const raised = new Map([...codes].map((code) => [code, 0]));
    const lean = {
      dispatch: false,
      ship: false,
      references: false,
      payment: false,
      ewayBill: false,
    };
    let sound = 0;
    for (let seed = 1; seed <= invoiceCount; seed++) {
      const kind = seed % 2 === 0 ? {} : ({ supply: 'B2B', type: 'INV' } as const);
      const { invoice } = sampleInvoice(anySampleOptions(seed, { ...lean, ...kind }));
      disturb(invoice, new Random(-seed));
      const given = seed % throughText === 0 ? parseInvoice(writeJson(invoice)) : invoice;
      const found = new Set(checkRules(documentOf(given), facts, list).map(({ code }) => code));
      const expected = deserved(invoice);
      if (found.symmetricDifference(expected).size > 0) {
        const [ours, theirs] = [found, expected].map((set) => [...set].toSorted().join(' '));
        expect(`seed ${seed}: ${ours}`).toBe(`seed ${seed}: ${theirs}`);
      }
      if (found.size === 0) sound++;
      for (const code of found) raised.set(code, raised.get(code)! + 1);
    }
    // Nothing would be proved by amounts that are all right, or all wrong.
    expect(sound / invoiceCount).toBeGreaterThan(0.2);
    expect(sound / invoiceCount).toBeLessThan(0.8);
    for (const [code, count] of raised) expect(count, code).toBeGreaterThan(invoiceCount / 200);
  },
);
