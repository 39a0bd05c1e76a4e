import { nearestPaise, type Paise } from '../money.ts';
import { sumOf } from '../rules/amounts.ts';
import type { LineAmounts, Totals } from '../rules/document.ts';
import type { Circumstances } from './circumstances.ts';
import type { Random } from './random.ts';

/** The totals of a sample invoice: exact sums of its lines. */
export function makeTotals(
  random: Random,
  lines: readonly LineAmounts[],
  around: Circumstances,
): Totals {
  const ofLines = sumOf(lines, (line) => line.totItemVal);
  const { odd } = around;
  const discount = odd && random.chance(0.3) ? random.amount(0n, ofLines) : 0n;
  const othChrg = odd && random.chance(0.3) ? random.amount(0n, 5_000_00n) : 0n;
  const unrounded = ofLines - discount + othChrg;
  const rndOffAmt = around.roundOff ? rounding(random, unrounded, odd) : 0n;
  return {
    assVal: sumOf(lines, (line) => line.assAmt),
    cgstVal: sumOf(lines, (line) => line.cgst),
    sgstVal: sumOf(lines, (line) => line.sgst),
    igstVal: sumOf(lines, (line) => line.igst),
    cesVal: sumOf(lines, (line) => line.ces + line.cesNonAdvl),
    stCesVal: sumOf(lines, (line) => line.stateCes + line.stateCesNonAdvl),
    discount,
    othChrg,
    rndOffAmt,
    totInvVal: unrounded + rndOffAmt,
  };
}

/** What makes whole rupees of a total; of an odd invoice, any rounding that the field takes. */
function rounding(random: Random, unrounded: Paise, odd: boolean): Paise {
  if (!odd) return nearestPaise({ numerator: unrounded, denominator: 100n }) * 100n - unrounded;
  const least = unrounded < 99_99n ? -unrounded : -99_99n;
  return random.pick([least, 99_99n, random.amount(least, 99_99n)]);
}
