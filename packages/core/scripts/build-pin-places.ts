import { stateByName } from '../src/masters/state-names.ts';
import type { Office } from './build-pins.ts';
import { recordModule } from './generated-module.ts';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The places of one PIN prefix, and the state that most of them lie in. */
interface Area {
  readonly prefix: string;
  readonly state: string;
  readonly places: readonly Place[];
}

/** The module with the middle of each PIN prefix and how far its post offices lie from there. */
export function pinPlacesModule(offices: readonly Office[]): string {
  const areas = areasOf(offices);
  const extents = extentsOf(areas);
  return recordModule(
    'pinPlaces',
    'By first three digits: latitude, longitude, median distance in km of the places from there.',
    areas.map(({ prefix, state, places }) => [
      prefix,
      placeText(places.filter(extents.get(state)!)),
    ]),
  );
}

function areasOf(offices: readonly Office[]): Area[] {
  const byPrefix = new Map<string, Office[]>();
  for (const office of offices) {
    const prefix = office.p.slice(0, 3);
    // Army post offices move.
    if (placeOf(office) === undefined || prefix >= '900') continue;
    if (stateByName(office.s) === undefined) continue;
    const group = byPrefix.get(prefix);
    if (group === undefined) byPrefix.set(prefix, [office]);
    else group.push(office);
  }
  return [...byPrefix].toSorted().map(([prefix, group]) => ({
    prefix,
    state: mostFrequent(group.map(({ s }) => stateByName(s)!)),
    places: group.map((office) => placeOf(office)!),
  }));
}

/**
 * Where an office is. Some have latitude and longitude swapped; others lie outside India or at 0.
 */
function placeOf({ a, n }: Office): Place | undefined {
  const [latitude, longitude] = a > n ? [n, a] : [a, n];
  const isInIndia = latitude > 6 && latitude < 37.5 && longitude > 68 && longitude < 97.6;
  return isInIndia ? { latitude, longitude } : undefined;
}

/**
 * What lies in each state, roughly. Some districts of the directory have the coordinates of another
 * end of India for most of their offices, which no median within the district survives; the middles
 * of the state's other prefixes tell them apart.
 */
function extentsOf(areas: readonly Area[]): Map<string, (place: Place) => boolean> {
  const byState = Map.groupBy(areas, ({ state }) => state);
  return new Map(
    [...byState].map(([state, ofState]) => {
      const latitudes = spread(ofState.map(({ places }) => medianOf(places, 'latitude')));
      const longitudes = spread(ofState.map(({ places }) => medianOf(places, 'longitude')));
      return [
        state,
        ({ latitude, longitude }: Place) => latitudes(latitude) && longitudes(longitude),
      ] as const;
    }),
  );
}

/**
 * Whether a number lies between the 5th and the 95th hundredth of some, with one degree to spare.
 */
function spread(numbers: readonly number[]): (number: number) => boolean {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)]!;
  const [from, to] = [at(0.05) - 1, at(0.95) + 1];
  return (number) => number >= from && number <= to;
}

function placeText(places: readonly Place[]): string {
  const latitude = medianOf(places, 'latitude');
  const longitude = medianOf(places, 'longitude');
  const degreeKm = 111.2;
  const eastKm = degreeKm * Math.cos((latitude * Math.PI) / 180);
  const radiusKm = median(
    places.map((place) =>
      Math.hypot((place.latitude - latitude) * degreeKm, (place.longitude - longitude) * eastKm),
    ),
  );
  return `${latitude.toFixed(2)},${longitude.toFixed(2)},${Math.max(1, Math.round(radiusKm))}`;
}

const medianOf = (places: readonly Place[], axis: keyof Place): number =>
  median(places.map((place) => place[axis]));

/** A few wrong coordinates must not move the middle. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function mostFrequent(values: readonly string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)];
  return counts.toSorted(([, a], [, b]) => b.length - a.length)[0]![0];
}
