import { type Day, parseDocumentDate } from '../ist.ts';
import { limits } from '../limits.ts';
import type { DocumentType, SupplyType } from '../rules/document.ts';
import { Random } from './random.ts';
import { exampleWorld, type SampleParty, type SampleWorld } from './world.ts';

/** What a sample invoice is to be like. What is left out is off, or the seed's choice. */
export interface SampleOptions {
  /** The same options with the same seed give the same invoice, to the byte. */
  readonly seed: number;
  /** B2B when left out. */
  readonly supply?: SupplyType | undefined;
  /** INV when left out. */
  readonly type?: DocumentType | undefined;
  /** How many lines, from 1 to 1000; 1 when left out. */
  readonly items?: number | undefined;
  /** Services instead of goods, or a mix of both. */
  readonly services?: boolean | 'mix' | undefined;
  /** Whether the place of supply is the seller's state; left to the buyer chosen otherwise. */
  readonly intraState?: boolean | undefined;
  readonly reverseCharge?: boolean | undefined;
  /** IGST though the supply stays in the seller's state. */
  readonly igstOnIntra?: boolean | undefined;
  /** Filed by the e-commerce operator of the world. */
  readonly ecommerce?: boolean | undefined;
  /** Goods leave from, or go to, another place than the parties'. */
  readonly dispatch?: boolean | undefined;
  readonly ship?: boolean | undefined;
  /** Remarks, a period, earlier documents, contracts, attached documents. */
  readonly references?: boolean | undefined;
  readonly payment?: boolean | undefined;
  /** Port, shipping bill, currency and country of an export. */
  readonly exportDetails?: boolean | undefined;
  readonly ewayBill?: boolean | undefined;
  readonly cess?: boolean | undefined;
  readonly stateCess?: boolean | undefined;
  /** The total rounded to whole rupees; with `odd`, by anything up to 99.99. */
  readonly roundOff?: boolean | undefined;
  /** Awkward quantities, prices, discounts, rates and roundings, all of them still lawful. */
  readonly odd?: boolean | undefined;
  /** Letter case, order, blanks and nulls that a reader has to put up with. */
  readonly loose?: boolean | undefined;
  /** The document date. */
  readonly day?: Day | undefined;
  /** The document number; made of the seed when left out. */
  readonly number?: string | undefined;
  readonly world?: SampleWorld | undefined;
  /** In place of those of the world. */
  readonly seller?: SampleParty | undefined;
  readonly buyer?: SampleParty | undefined;
}

export const isExportSupply = (supply: SupplyType = 'B2B'): boolean => supply.startsWith('EXP');
export const isSezSupply = (supply: SupplyType = 'B2B'): boolean => supply.startsWith('SEZ');

/** Whether a taxpayer may buy what the options say. */
function mayBuy(
  { type, status }: SampleParty,
  { supply = 'B2B', reverseCharge }: SampleOptions,
): boolean {
  if (status !== 'ACT' && status !== 'SUS') return false;
  const isInZone = type === 'SEZ' || type === 'SED';
  if (isSezSupply(supply)) return isInZone;
  if (supply === 'DEXP') return type === 'REG' || type === 'CAS';
  return !isInZone && !(type === 'ISD' && reverseCharge === true);
}

/** Who sells: the one named, or the seller of the world. */
export const sellerOf = ({ seller, world = exampleWorld }: SampleOptions): SampleParty =>
  seller ?? world.seller;

/** Taxpayers who may buy: the one named, if at all, or those of the world. */
export function possibleBuyers(options: SampleOptions): readonly SampleParty[] {
  const { buyer, world = exampleWorld } = options;
  const { gstin } = sellerOf(options);
  const candidates = buyer === undefined ? world.buyers : [buyer];
  return candidates.filter((party) => party.gstin !== gstin && mayBuy(party, options));
}

const maySell = ({ type, status }: SampleParty): boolean =>
  (type === 'REG' || type === 'SED') && status === 'ACT';

/** Combinations that no valid invoice has, and what to say about them. */
const impossible: readonly (readonly [(options: SampleOptions) => boolean, string])[] = [
  [
    ({ items = 1 }) => !Number.isInteger(items) || items < 1 || items > limits.itemsMax,
    `an invoice has 1 to ${limits.itemsMax} items`,
  ],
  [
    ({ day }) => day !== undefined && parseDocumentDate(day.split('-').reverse().join('/')) !== day,
    'the day is one of the calendar, as yyyy-MM-dd',
  ],
  [
    ({ supply, reverseCharge }) =>
      reverseCharge === true && (isExportSupply(supply) || supply === 'DEXP'),
    'reverse charge is for B2B supplies and supplies to economic zones',
  ],
  [
    ({ supply, intraState, igstOnIntra }) =>
      (intraState === true || igstOnIntra === true) &&
      (isExportSupply(supply) || isSezSupply(supply)),
    'exports and supplies to economic zones are always inter-state',
  ],
  [
    ({ intraState, igstOnIntra }) => igstOnIntra === true && intraState === false,
    'IGST on an intra-state supply wants a supply inside one state',
  ],
  [
    ({ supply, exportDetails }) => exportDetails === true && !isExportSupply(supply),
    'export details belong to an export',
  ],
  [
    ({ type = 'INV', ewayBill }) => ewayBill === true && type !== 'INV',
    'credit and debit notes get no e-way bill',
  ],
  [
    ({ services, ewayBill }) => ewayBill === true && services === true,
    'services alone get no e-way bill',
  ],
  [
    (options) => !maySell(sellerOf(options)),
    'only active regular taxpayers and developers of economic zones issue e-invoices',
  ],
  [
    ({ supply, buyer }) => buyer !== undefined && isExportSupply(supply),
    'an export has its buyer abroad',
  ],
  [
    (options) => !isExportSupply(options.supply) && possibleBuyers(options).length === 0,
    'there is nobody who may buy so',
  ],
  [
    ({ ecommerce, world = exampleWorld }) => ecommerce === true && world.operator === undefined,
    'there is no e-commerce operator in this world',
  ],
];

/** Throws a `RangeError` that says why, when no valid invoice can be like this. */
export function refuseImpossible(options: SampleOptions): void {
  for (const [isSo, why] of impossible) if (isSo(options)) throw new RangeError(why);
}

const supplies: readonly SupplyType[] = ['B2B', 'SEZWP', 'SEZWOP', 'EXPWP', 'EXPWOP', 'DEXP'];
const types: readonly DocumentType[] = ['INV', 'CRN', 'DBN'];
const attempts = 100;

/** Options of any lawful kind that follow from a seed; what `fixed` says stays as it is. */
export function anySampleOptions(seed: number, fixed: Partial<SampleOptions> = {}): SampleOptions {
  const random = new Random(seed);
  let options: SampleOptions = { ...fixed, seed };
  for (let attempt = 0; attempt < attempts; attempt++) {
    options = { ...anyKind(random), ...fixed, seed };
    // What was fixed may not go with what was chosen; another choice will.
    if (!impossible.some(([isSo]) => isSo(options))) return options;
  }
  refuseImpossible(options);
  return options;
}

function anyKind(random: Random): Omit<SampleOptions, 'seed'> {
  const supply = random.pick(supplies);
  const type = random.chance(0.6) ? 'INV' : random.pick(types);
  const services = random.chance(0.6) ? false : random.pick([true, 'mix'] as const);
  const isAtHome = supply === 'B2B' || supply === 'DEXP';
  const igstOnIntra = isAtHome && random.chance(0.12);
  const often = () => random.chance(0.25);
  return {
    supply,
    type,
    items: random.chance(0.9) ? random.whole(1, 3) : random.whole(4, 12),
    services,
    igstOnIntra,
    intraState: isAtHome && !igstOnIntra && random.chance(0.7) ? random.chance(0.5) : undefined,
    reverseCharge: (supply === 'B2B' || isSezSupply(supply)) && often(),
    ecommerce: random.chance(0.1),
    dispatch: often(),
    ship: often(),
    references: often(),
    payment: often(),
    exportDetails: isExportSupply(supply) && random.chance(0.7),
    ewayBill: type === 'INV' && services !== true && random.chance(0.15),
    cess: often(),
    stateCess: often(),
    roundOff: random.chance(0.4),
    odd: random.chance(0.7),
    loose: often(),
  };
}
