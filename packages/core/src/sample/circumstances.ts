import type { Day } from '../ist.ts';
import type { DocumentType, SupplyType } from '../rules/document.ts';
import { exampleDay } from '../rules/example-world.ts';
import {
  isExportSupply,
  isSezSupply,
  possibleBuyers,
  refuseImpossible,
  type SampleOptions,
  sellerOf,
} from './options.ts';
import { placesOnLand } from './places.ts';
import type { Random } from './random.ts';
import { exampleWorld, type SampleParty, type SampleWorld } from './world.ts';

/** Who buys: a taxpayer, or somebody abroad. */
export type Buyer = SampleParty | 'abroad';

/** All that is settled about a sample invoice before its lines are made. */
export interface Circumstances {
  readonly supply: SupplyType;
  readonly type: DocumentType;
  readonly day: Day;
  readonly items: number;
  readonly services: boolean | 'mix';
  readonly isExport: boolean;
  readonly reverseCharge: boolean;
  readonly igstOnIntra: boolean;
  readonly ewayBill: boolean;
  readonly cess: boolean;
  readonly stateCess: boolean;
  readonly roundOff: boolean;
  readonly odd: boolean;
  readonly loose: boolean;
  readonly world: SampleWorld;
  readonly seller: SampleParty;
  readonly buyer: Buyer;
  /** Two digits. */
  readonly pos: string;
  readonly chargesCgstSgst: boolean;
  readonly mayChargeNothing: boolean;
  /** Whether line totals hold the taxes: not always where the buyer does not pay them. */
  readonly taxesInTotal: boolean;
}

/** Settles what the options leave open. */
export function circumstancesOf(options: SampleOptions, random: Random): Circumstances {
  refuseImpossible(options);
  const { supply = 'B2B', type = 'INV', igstOnIntra = false, reverseCharge = false } = options;
  const world = options.world ?? exampleWorld;
  const seller = sellerOf(options);
  const isExport = isExportSupply(supply);
  const buyer = isExport ? 'abroad' : chosenBuyer(options, random);
  const pos = isExport ? '96' : placeOfSupply(options, seller, buyer, random);
  const isIntraState = !isExport && !isSezSupply(supply) && pos === seller.place.state;
  const mayLeaveTaxesOut = reverseCharge || supply === 'EXPWP';
  return {
    supply,
    type,
    day: options.day ?? exampleDay,
    items: options.items ?? 1,
    services: options.services ?? false,
    isExport,
    reverseCharge,
    igstOnIntra,
    ewayBill: options.ewayBill ?? false,
    cess: options.cess ?? false,
    stateCess: options.stateCess ?? false,
    roundOff: options.roundOff ?? false,
    odd: options.odd ?? false,
    loose: options.loose ?? false,
    world,
    seller,
    buyer,
    pos,
    // A developer of an economic zone charges IGST inside its own state too.
    chargesCgstSgst: isIntraState && !igstOnIntra && seller.type !== 'SED',
    mayChargeNothing: supply === 'EXPWOP' || supply === 'SEZWOP',
    taxesInTotal: !mayLeaveTaxesOut || random.chance(0.5),
  };
}

/** One near or far, as the options want it, where there is one. */
function chosenBuyer(options: SampleOptions, random: Random): SampleParty {
  const fitting = possibleBuyers(options);
  const home = sellerOf(options).place.state;
  const wanted = options.igstOnIntra === true ? true : options.intraState;
  const near = fitting.filter(({ place }) => (place.state === home) === wanted);
  return random.pick(near.length > 0 ? near : fitting);
}

/** Usually the buyer's state; another one where the goods stay with, or go to, somebody else. */
function placeOfSupply(
  { intraState, igstOnIntra, odd }: SampleOptions,
  seller: SampleParty,
  buyer: Buyer,
  random: Random,
): string {
  const home = seller.place.state;
  const ofBuyer = buyer === 'abroad' ? home : buyer.place.state;
  if (igstOnIntra === true || intraState === true) return home;
  if (intraState === false && ofBuyer === home) return anotherState(home, random);
  return odd === true && intraState === undefined && random.chance(0.1)
    ? random.pick(placesOnLand).state
    : ofBuyer;
}

const anotherState = (home: string, random: Random): string =>
  random.pick(placesOnLand.filter(({ state }) => state !== home)).state;
