import { gstRates, isGstRate } from '../masters/gst-rates.ts';
import {
  type Fraction,
  halfPercentOf,
  type Milli,
  nearestPaise,
  type Paise,
  percentOf,
  tolerance,
} from '../money.ts';
import type { LineAmounts } from '../rules/document.ts';
import type { Circumstances } from './circumstances.ts';
import { goods, type Product, services } from './products.ts';
import type { Random } from './random.ts';

/** A line of a sample invoice, worked out to the paisa. */
export interface SampleLine extends LineAmounts {
  readonly product: Product;
  readonly isService: boolean;
  /** Services are mostly sold without a quantity. */
  readonly isCounted: boolean;
}

type Price = Pick<LineAmounts, 'qty' | 'unitPrice' | 'totAmt' | 'discount' | 'assAmt'>;
type Taxes = Omit<LineAmounts, keyof Price | 'othChrg' | 'totItemVal'>;

/** The lines of a sample invoice. */
export function makeLines(random: Random, around: Circumstances): SampleLine[] {
  return Array.from({ length: around.items }, (_, index) => makeLine(random, around, index));
}

function makeLine(random: Random, around: Circumstances, index: number): SampleLine {
  const { services: wanted, ewayBill, odd } = around;
  // An e-way bill wants goods on at least one line.
  const isService =
    wanted === 'mix' ? (index > 0 || !ewayBill) && random.chance(0.5) : wanted === true;
  const product = random.pick(isService ? services : goods);
  const isCounted = !isService || random.chance(odd ? 0.5 : 0.2);
  const price = odd ? oddPrice(random, isCounted) : usualPrice(random, product, isCounted);
  const taxes = makeTaxes(random, around, price.assAmt, product);
  const othChrg = random.chance(odd ? 0.25 : 0.1) ? random.amount(0n, 2_500_00n) : 0n;
  const totItemVal = price.assAmt + othChrg + (around.taxesInTotal ? sumOfTaxes(taxes) : 0n);
  return { product, isService, isCounted, ...price, ...taxes, othChrg, totItemVal };
}

/** Thousandths times thousandths are millionths of a rupee, ten thousand to the paisa. */
const product = (qty: Milli, unitPrice: Milli): Paise =>
  nearestPaise({ numerator: qty * unitPrice, denominator: 10_000n });

function usualPrice(random: Random, { price, quantityMax }: Product, isCounted: boolean): Price {
  const qty = BigInt(random.whole(1, quantityMax)) * 1_000n;
  // Within a fifth of the usual price, in steps of half a rupee.
  const unitPrice = BigInt(random.whole(Math.ceil(price * 1.6), Math.floor(price * 2.4))) * 500n;
  const totAmt = product(isCounted ? qty : 1_000n, unitPrice);
  const discount = nearestPaise(percentOf(totAmt, random.pick([0n, 0n, 0n, 5_000n, 10_000n])));
  return { qty, unitPrice, totAmt, discount, assAmt: totAmt - discount };
}

/** A price that fills its field and still leaves room for every tax. */
const largest: Milli = 300_000_000_000_990n;

function oddPrice(random: Random, isCounted: boolean): Price {
  const isHuge = random.chance(0.01);
  const qty = isHuge ? 1_000n : random.chance(0.02) ? 0n : random.magnitude(7);
  const unitPrice = isHuge ? largest : random.chance(0.02) ? 0n : random.magnitude(8);
  const totAmt = product(isCounted ? qty : 1_000n, unitPrice);
  const discount = random.chance(0.5) ? random.amount(0n, totAmt) : 0n;
  return { qty, unitPrice, totAmt, discount, assAmt: totAmt - discount };
}

const cessRates: readonly Milli[] = [1_000n, 3_000n, 5_000n, 12_000n, 12_500n, 22_000n, 28_750n];
const stateCessRates: readonly Milli[] = [250n, 500n, 1_000n, 1_125n];

function makeTaxes(random: Random, around: Circumstances, assAmt: Paise, { rate }: Product): Taxes {
  const { odd, chargesCgstSgst, mayChargeNothing, cess, stateCess } = around;
  const gstRt = odd ? random.pick(ratesOn(around.day)) : rate;
  // Under bond or letter of undertaking nothing is charged, as a rule.
  const isUncharged = mayChargeNothing && random.chance(0.9);
  const taxOf = (due: Fraction) => (isUncharged ? 0n : charged(random, around, due));
  const half = chargesCgstSgst ? taxOf(halfPercentOf(assAmt, gstRt)) : 0n;
  const cesRt = cess && random.chance(0.8) ? random.pick(cessRates) : 0n;
  const stateCesRt = stateCess && random.chance(0.8) ? random.pick(stateCessRates) : 0n;
  const bySize = (isWanted: boolean) =>
    isWanted && random.chance(0.4) ? random.amount(0n, 4_000_00n) : 0n;
  return {
    gstRt,
    igst: chargesCgstSgst ? 0n : taxOf(percentOf(assAmt, gstRt)),
    cgst: half,
    sgst: half,
    cesRt,
    ces: taxOf(percentOf(assAmt, cesRt)),
    cesNonAdvl: bySize(cess),
    stateCesRt,
    stateCes: taxOf(percentOf(assAmt, stateCesRt)),
    stateCesNonAdvl: bySize(stateCess),
  };
}

/** A tax as programs write it: to the paisa, or, in an odd invoice, anywhere in the tolerance. */
function charged(random: Random, { odd, type }: Circumstances, due: Fraction): Paise {
  const exact = nearestPaise(due);
  if (!odd || due.numerator === 0n) return exact;
  // The taxes of notes need not follow from a rate: some adjust the value alone.
  if (type !== 'INV' && random.chance(0.2)) return random.amount(0n, exact);
  const { from, to } = tolerance(due);
  const least = from < 0n ? 0n : from;
  return random.pick([
    exact,
    exact,
    due.numerator / due.denominator,
    nearestPaise({ numerator: due.numerator, denominator: due.denominator * 100n }) * 100n,
    least,
    to,
    random.amount(least, to),
  ]);
}

function ratesOn(day: string): readonly Milli[] {
  return gstRates.map(({ rate }) => rate).filter((rate) => isGstRate(rate, day));
}

const sumOfTaxes = (taxes: Taxes): Paise =>
  taxes.igst +
  taxes.cgst +
  taxes.sgst +
  taxes.ces +
  taxes.cesNonAdvl +
  taxes.stateCes +
  taxes.stateCesNonAdvl;
