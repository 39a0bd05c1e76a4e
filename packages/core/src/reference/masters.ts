import { codeLists, gstRates, gstRatesSource, states, statesSource } from '../masters/index.ts';

/** One small code list as a table. */
export interface MasterReference {
  readonly title: string;
  /** Where the list comes from and since when it is valid. */
  readonly source: string;
  /** The day (yyyy-MM-dd) since which the list stands as it is; unset where its rows tell. */
  readonly validFrom?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every master that is small enough to be printed. */
export const masterReference = (): MasterReference[] => [
  stateReference(),
  rateReference(),
  ...codeLists.map(({ title, source, validFrom, codes }) => ({
    title,
    source,
    validFrom,
    columns: ['Code', 'Meaning'],
    rows: codes.map((entry) => [entry.code, entry.title]),
  })),
];

function stateReference(): MasterReference {
  const pins: Record<(typeof states)[number]['pinsAre'], string> = {
    listed: '',
    likely: ' (others are not refused)',
    any: 'any',
  };
  return {
    title: 'States',
    source: statesSource,
    columns: ['Code', 'Name', 'PIN codes begin with', 'New documents', 'Place of supply'],
    rows: states.map((state) => [
      state.code,
      state.name,
      state.pinsAre === 'any' ? pins.any : rangesOf(state.pins) + pins[state.pinsAre],
      state.isWithdrawn ? 'no' : 'yes',
      state.isPlaceOfSupply ? 'yes' : 'no',
    ]),
  };
}

const rangesOf = (ranges: readonly (readonly [number, number])[]): string =>
  ranges.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(', ');

const rateReference = (): MasterReference => ({
  title: 'GST rates',
  source: gstRatesSource,
  columns: ['Per cent', 'From', 'Until', 'Accepted'],
  rows: gstRates.map(({ percent, since = '', until = '', isWithdrawn }) => [
    percent,
    since,
    until,
    isWithdrawn === true ? 'no' : 'yes',
  ]),
});
