import type { Milli, Paise } from '../money.ts';
import type { Totals } from '../rules/document.ts';
import { dateNear } from './attachments.ts';
import type { Circumstances } from './circumstances.ts';
import type { Decimals, Members } from './decimals.ts';
import type { SampleLine } from './lines.ts';
import type { Random } from './random.ts';

/** Writes the lines and totals of one invoice; whether amounts of 0 are sent is settled once. */
export class AmountWriter {
  readonly #around: Circumstances;
  readonly #random: Random;
  readonly #decimals: Decimals;
  readonly #sendsNothings: boolean;

  constructor(around: Circumstances, random: Random, decimals: Decimals) {
    this.#around = around;
    this.#random = random;
    this.#decimals = decimals;
    this.#sendsNothings = random.chance(0.3);
  }

  /** One entry of ItemList. */
  item(line: SampleLine, index: number): Members {
    const { product, isService } = line;
    const members: Members = { SlNo: String(index + 1), IsServc: isService ? 'Y' : 'N' };
    members.PrdDesc = product.name;
    members.HsnCd = product.hsn;
    this.#quantity(members, line);
    this.#decimals.put(members, 'UnitPrice', line.unitPrice, 3);
    this.#decimals.put(members, 'TotAmt', line.totAmt, 2);
    this.#optional(members, 'Discount', line.discount, 2);
    this.#decimals.put(members, 'AssAmt', line.assAmt, 2);
    this.#decimals.put(members, 'GstRt', line.gstRt, 3);
    this.#optional(members, 'IgstAmt', line.igst, 2);
    this.#optional(members, 'CgstAmt', line.cgst, 2);
    this.#optional(members, 'SgstAmt', line.sgst, 2);
    this.#optional(members, 'CesRt', line.cesRt, 3);
    this.#optional(members, 'CesAmt', line.ces, 2);
    this.#optional(members, 'CesNonAdvlAmt', line.cesNonAdvl, 2);
    this.#optional(members, 'StateCesRt', line.stateCesRt, 3);
    this.#optional(members, 'StateCesAmt', line.stateCes, 2);
    this.#optional(members, 'StateCesNonAdvlAmt', line.stateCesNonAdvl, 2);
    this.#optional(members, 'OthChrg', line.othChrg, 2);
    this.#decimals.put(members, 'TotItemVal', line.totItemVal, 2);
    if (this.#around.odd) this.#particulars(members);
    return members;
  }

  /** ValDtls. */
  totals(totals: Totals, rateOfExchange: Milli | undefined): Members {
    const members: Members = {};
    this.#decimals.put(members, 'AssVal', totals.assVal, 2);
    this.#optional(members, 'CgstVal', totals.cgstVal, 2);
    this.#optional(members, 'SgstVal', totals.sgstVal, 2);
    this.#optional(members, 'IgstVal', totals.igstVal, 2);
    this.#optional(members, 'CesVal', totals.cesVal, 2);
    this.#optional(members, 'StCesVal', totals.stCesVal, 2);
    this.#optional(members, 'Discount', totals.discount, 2);
    this.#optional(members, 'OthChrg', totals.othChrg, 2);
    this.#optional(members, 'RndOffAmt', totals.rndOffAmt, 2);
    this.#decimals.put(members, 'TotInvVal', totals.totInvVal, 2);
    if (rateOfExchange !== undefined) {
      const foreign: Paise = (totals.totInvVal * 1_000n) / rateOfExchange;
      this.#decimals.put(members, 'TotInvValFc', foreign, 2);
    }
    return members;
  }

  #quantity(members: Members, { product, qty, isCounted }: SampleLine): void {
    if (!isCounted) return;
    const { odd, loose } = this.#around;
    const unit = product.unit ?? 'OTH';
    this.#decimals.put(members, 'Qty', qty, 3);
    if (odd && this.#random.chance(0.1)) {
      this.#decimals.put(members, 'FreeQty', this.#random.magnitude(5), 3);
    }
    members.Unit = loose ? unit.toLowerCase() : unit;
  }

  /** Members that no rule reads. */
  #particulars(members: Members): void {
    const random = this.#random;
    const { day } = this.#around;
    if (random.chance(0.1)) members.Barcde = String(random.whole(100_000, 999_999));
    if (random.chance(0.1)) members.OrdLineRef = `L${random.whole(1, 99)}`;
    if (random.chance(0.1)) members.OrgCntry = random.pick(['IN', 'DE', 'cn']);
    if (random.chance(0.1)) members.PrdSlNo = `SN-${random.whole(1, 99_999)}`;
    if (random.chance(0.1)) {
      members.BchDtls = { Nm: 'Batch 7', ExpDt: dateNear(day, 700), WrDt: dateNear(day, 365) };
    }
    if (random.chance(0.1)) members.AttribDtls = [{ Nm: 'Colour', Val: 'Grün' }];
    if (random.chance(0.1)) this.#decimals.put(members, 'PreTaxVal', random.magnitude(7), 2);
  }

  #optional(members: Members, name: string, value: bigint, decimals: number): void {
    if (value !== 0n || this.#sendsNothings) this.#decimals.put(members, name, value, decimals);
  }
}
