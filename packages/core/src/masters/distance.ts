import { pinPlaces } from './generated/pin-places.ts';

/** Kilometres by road from one PIN code to another. */
export interface Distance {
  readonly km: number;
  /** Computed from places on the map; false for a distance that somebody measured. */
  readonly isEstimate: boolean;
}

/**
 * How much longer roads are than straight lines. Between 20 pairs of Indian cities the median is
 * 1.2; shorter ways wind more.
 */
export const defaultRoadFactor = 1.25;

interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
}

const prefixOf = (pin: number): string => String(Math.floor(pin / 1000));

/** The middle of all places whose PIN codes begin with the same three digits. */
export function placeOfPin(pin: number): Place | undefined {
  const text = pinPlaces[prefixOf(pin)];
  if (text === undefined) return undefined;
  const [latitude, longitude, radiusKm] = text.split(',').map(Number) as [number, number, number];
  return { latitude, longitude, radiusKm };
}

/**
 * The distance by road between two PIN codes, estimated: the great circle between the middles of
 * their prefixes, times the road factor. Within one prefix the spread of its places stands for the
 * circle. Undefined where a prefix is not on the map, as for 999999.
 */
export function estimatedKm(
  fromPin: number,
  toPin: number,
  roadFactor = defaultRoadFactor,
): number | undefined {
  const from = placeOfPin(fromPin);
  const to = placeOfPin(toPin);
  if (from === undefined || to === undefined) return undefined;
  const kmStraight =
    prefixOf(fromPin) === prefixOf(toPin) ? near(from, fromPin === toPin) : circleKm(from, to);
  return Math.max(1, Math.round(kmStraight * roadFactor));
}

/** Two post offices of one prefix lie about a radius apart; one PIN code covers a part of that. */
const near = ({ radiusKm }: Place, isSame: boolean): number => (isSame ? radiusKm / 4 : radiusKm);

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The great circle between two places (haversine formula). */
function circleKm(from: Place, to: Place): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const east = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const narrowing = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(north + narrowing * east));
}
