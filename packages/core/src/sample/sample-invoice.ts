import type { Invoice } from '../invoice/attributes.ts';
import { documentDate } from '../ist.ts';
import { writeJson } from '../shape/write.ts';
import { attachedDocuments, exportDetails, payment, references } from './attachments.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';
import { Decimals, type Members, type Zeros } from './decimals.ts';
import { ewayBillDetails } from './eway-bill.ts';
import { AmountWriter } from './items.ts';
import { makeLines } from './lines.ts';
import { looseText } from './loose-text.ts';
import type { SampleOptions } from './options.ts';
import { buyerDetails, dispatchDetails, sellerDetails, shipDetails } from './parties.ts';
import { placesAbroad, ports } from './places.ts';
import { Random } from './random.ts';
import { makeTotals } from './totals.ts';

/** A valid invoice, made up. */
export interface SampleInvoice {
  /** As an object whose numbers keep their texts. */
  readonly invoice: Invoice;
  /** As JSON, to be sent. */
  readonly text: string;
  /** Whose sign-in registers it: the seller's, or that of the e-commerce operator. */
  readonly caller: string;
}

/**
 * Makes a valid invoice up from a seed: amounts exact, totals that really sum, parties of a world.
 * Throws a `RangeError` that says why when no valid invoice can be as the options ask.
 */
export function sampleInvoice(options: SampleOptions): SampleInvoice {
  const random = new Random(options.seed);
  const around = circumstancesOf(options, random);
  const zeros = random.pick<Zeros>(['none', 'all', 'some']);
  const decimals = new Decimals(random, zeros);
  const { world, seller } = around;
  const operator = options.ecommerce === true ? world.operator : undefined;
  const members: Members = {
    Version: '1.1',
    TranDtls: transactionDetails(around, operator?.gstin, random),
    DocDtls: documentDetails(around, options, random),
  };
  Object.assign(members, partsAround(options, around, random, decimals));
  const invoice = members as unknown as Invoice;
  const text = around.loose ? looseText(invoice, random) : writeJson(invoice);
  return { invoice, text, caller: operator?.gstin ?? seller.gstin };
}

/** Everything behind the first three objects, in the order of the schema. */
function partsAround(
  options: SampleOptions,
  around: Circumstances,
  random: Random,
  decimals: Decimals,
): Members {
  const { isExport, seller } = around;
  const abroad = random.pick(placesAbroad);
  const port = random.pick(ports);
  const members: Members = { SellerDtls: sellerDetails(around, random, decimals) };
  members.BuyerDtls = buyerDetails(around, abroad, random, decimals);
  if (options.dispatch === true) {
    members.DispDtls = dispatchDetails(around, random, decimals);
  }
  // The e-way bill of an export ends at the port, which therefore has to be named.
  if (options.ship === true || (isExport && around.ewayBill)) {
    members.ShipDtls = shipDetails(around, isExport ? port : undefined, random, decimals);
  }
  const lines = makeLines(random, around);
  const totals = makeTotals(random, lines, around);
  const writer = new AmountWriter(around, random, decimals);
  members.ItemList = lines.map((line, index) => writer.item(line, index));
  const exchange = options.exportDetails === true ? random.amount(1_000n, 110_000n) : undefined;
  members.ValDtls = writer.totals(totals, exchange);
  if (options.payment === true) members.PayDtls = payment(around, totals, random, decimals);
  if (options.references === true) {
    members.RefDtls = references(around, random);
    if (random.chance(0.5)) members.AddlDocDtls = attachedDocuments(random);
  }
  if (options.exportDetails === true) {
    members.ExpDtls = exportDetails(around, port, abroad, random, decimals);
  }
  if (around.ewayBill) {
    const fromPin = pinOf(members.DispDtls) ?? seller.place.pin;
    const toPin = pinOf(members.ShipDtls) ?? pinOf(members.BuyerDtls);
    members.EwbDtls = ewayBillDetails(around, fromPin, toPin, random, decimals);
  }
  return members;
}

const pinOf = (place: unknown): number | undefined => (place as { Pin?: number } | undefined)?.Pin;

function transactionDetails(
  { supply, reverseCharge, igstOnIntra, loose, odd }: Circumstances,
  EcmGstin: string | undefined,
  random: Random,
): Members {
  const members: Members = { TaxSch: 'GST', SupTyp: loose ? supply.toLowerCase() : supply };
  // N says no more than nothing does.
  const says = (isSo: boolean) => (isSo ? 'Y' : odd && random.chance(0.5) ? 'N' : undefined);
  const RegRev = says(reverseCharge);
  const IgstOnIntra = says(igstOnIntra);
  if (RegRev !== undefined) members.RegRev = RegRev;
  if (EcmGstin !== undefined) members.EcmGstin = EcmGstin;
  if (IgstOnIntra !== undefined) members.IgstOnIntra = IgstOnIntra;
  return members;
}

function documentDetails(
  { type, day, loose, odd }: Circumstances,
  { seed, number }: SampleOptions,
  random: Random,
): Members {
  const stem = Math.abs(Math.trunc(seed)).toString(36).slice(-6);
  const made = `${type}/${stem}/${random.whole(36 ** 2, 36 ** 3 - 1).toString(36)}`;
  return {
    Typ: loose ? type.toLowerCase() : type,
    No: number ?? (odd ? made : made.toUpperCase()),
    Dt: documentDate(day),
  };
}
