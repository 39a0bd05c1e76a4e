/** A state or union territory by its GST code, and where its PIN codes begin. */
export interface State {
  /** Two digits. */
  readonly code: string;
  readonly name: string;
  /** First three digits of its PIN codes, as inclusive ranges; they overlap between neighbours. */
  readonly pins: readonly (readonly [from: number, to: number])[];
  /**
   * `listed` ranges decide; of a `likely` one only membership counts, since the published map lacks
   * the state; `any` PIN code will do.
   */
  readonly pinsAre: 'listed' | 'likely' | 'any';
  /** Whether a supply inside India can have its place here. */
  readonly isPlaceOfSupply: boolean;
  /** Not for new documents: merged into or split from another. */
  readonly isWithdrawn: boolean;
}

export const statesSource =
  'State codes of the GST system with the PIN prefixes of the published map (masters, ' +
  'section 1), in force since 2020, when 25 was merged into 26.';

/** Foreign parties and places. */
export const otherCountries = '96';
/** What is in India but in no state, such as the sea along the coast. */
export const otherTerritory = '97';
/** The PIN code that stands for "none", of parties abroad. */
export const pinAbroad = 999999;

type Row = readonly [code: string, name: string, ...pins: (number | readonly [number, number])[]];

const rows: readonly Row[] = [
  ['01', 'Jammu and Kashmir', [180, 194]],
  ['02', 'Himachal Pradesh', [171, 177]],
  ['03', 'Punjab', [140, 160]],
  ['04', 'Chandigarh', 140, 160],
  ['05', 'Uttarakhand', [244, 263]],
  ['06', 'Haryana', [121, 136]],
  ['07', 'Delhi', 110],
  ['08', 'Rajasthan', [301, 345]],
  ['09', 'Uttar Pradesh', [201, 285]],
  ['10', 'Bihar', [800, 855]],
  ['11', 'Sikkim', 737],
  ['12', 'Arunachal Pradesh', [790, 792]],
  ['13', 'Nagaland', [797, 798]],
  ['14', 'Manipur', 795],
  ['15', 'Mizoram', 796],
  ['16', 'Tripura', 799],
  ['17', 'Meghalaya', [793, 794]],
  ['18', 'Assam', [781, 788]],
  ['19', 'West Bengal', [700, 743]],
  ['20', 'Jharkhand', [813, 835]],
  ['21', 'Odisha', [751, 770]],
  ['22', 'Chhattisgarh', [490, 497]],
  ['23', 'Madhya Pradesh', [450, 488]],
  ['24', 'Gujarat', [360, 396]],
  ['25', 'Daman and Diu', 362, 396],
  ['26', 'Dadra and Nagar Haveli and Daman and Diu', 362, 396],
  ['27', 'Maharashtra', [400, 445]],
  ['28', 'Andhra Pradesh before its division', [500, 535]],
  ['29', 'Karnataka', [560, 591]],
  ['30', 'Goa', 403],
  ['31', 'Lakshadweep', 682],
  ['32', 'Kerala', [670, 695]],
  ['33', 'Tamil Nadu', [600, 643]],
  ['34', 'Puducherry', 533, 605, 607, 609, 673],
  ['35', 'Andaman and Nicobar Islands', 744],
  ['36', 'Telangana', [500, 509]],
  ['37', 'Andhra Pradesh', [500, 535]],
  ['38', 'Ladakh', 194],
  ['96', 'Other countries', 999],
  ['97', 'Other territory', 999],
];

const withdrawn = new Set(['25', '28']);
// The published map has no prefixes for these two; ours only ever speak for a PIN code.
const likely = new Set(['36', '38']);

const pinsAre = (code: string): State['pinsAre'] => {
  if (code === otherTerritory) return 'any';
  return likely.has(code) ? 'likely' : 'listed';
};

/** All codes ever valid, the withdrawn ones included. */
export const states: readonly State[] = rows.map(([code, name, ...pins]) => ({
  code,
  name,
  pins: pins.map((range) => (typeof range === 'number' ? [range, range] : range)),
  pinsAre: pinsAre(code),
  isPlaceOfSupply: !withdrawn.has(code) && code !== otherCountries,
  isWithdrawn: withdrawn.has(code),
}));

const byCode = new Map(states.map((state) => [state.code, state]));
const stateOf = (code: string): State | undefined => byCode.get(code.padStart(2, '0'));

/** Whether a code may stand in new documents: `9` and `09` are the same. */
export const isState = (code: string): boolean => stateOf(code)?.isWithdrawn === false;

/** Whether a supply inside India can have its place in this state. */
export const isPlaceOfSupply = (code: string): boolean => stateOf(code)?.isPlaceOfSupply === true;

/** The name of a state, withdrawn or not. */
export const stateName = (code: string): string | undefined => stateOf(code)?.name;

const holdsPin = ({ pins }: State, pin: number): boolean => {
  const prefix = Math.floor(pin / 1000);
  for (const [from, to] of pins) if (prefix >= from && prefix <= to) return true;
  return false;
};

/**
 * Whether a PIN code can lie in a state, by its first three digits; `unknown` for states that the
 * published map leaves out and for codes that are no state's.
 */
export function pinBelongs(pin: number, code: string): 'yes' | 'no' | 'unknown' {
  const state = stateOf(code);
  if (state === undefined) return 'unknown';
  if (state.code === otherCountries) return pin === pinAbroad ? 'yes' : 'no';
  if (state.pinsAre === 'any' || holdsPin(state, pin)) return 'yes';
  return state.pinsAre === 'likely' ? 'unknown' : 'no';
}

/** Whether a PIN code begins as those of some state do, or is the one for parties abroad. */
export const isPin = (pin: number): boolean =>
  pin === pinAbroad || states.some((state) => state.code < otherCountries && holdsPin(state, pin));

/** Whether any PIN code is known of a state. */
export const hasPins = (code: string): boolean => (stateOf(code)?.pins.length ?? 0) > 0;
