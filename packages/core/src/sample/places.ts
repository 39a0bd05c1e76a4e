/** A town with the PIN code of its post office. */
export interface Place {
  /** Two digits. */
  readonly state: string;
  readonly city: string;
  readonly pin: number;
}

const towns: Record<string, readonly [city: string, pin: number]> = {
  '01': ['Srinagar', 190001],
  '02': ['Shimla', 171001],
  '03': ['Ludhiana', 141001],
  '04': ['Chandigarh', 160017],
  '05': ['Dehradun', 248001],
  '06': ['Gurugram', 122001],
  '07': ['New Delhi', 110001],
  '08': ['Jaipur', 302001],
  '09': ['Lucknow', 226001],
  '10': ['Patna', 800001],
  '11': ['Gangtok', 737101],
  '12': ['Itanagar', 791111],
  '13': ['Kohima', 797001],
  '14': ['Imphal', 795001],
  '15': ['Aizawl', 796001],
  '16': ['Agartala', 799001],
  '17': ['Shillong', 793001],
  '18': ['Guwahati', 781001],
  '19': ['Kolkata', 700001],
  '20': ['Ranchi', 834001],
  '21': ['Bhubaneswar', 751001],
  '22': ['Raipur', 492001],
  '23': ['Bhopal', 462001],
  '24': ['Ahmedabad', 380001],
  '26': ['Daman', 396210],
  '27': ['Mumbai', 400001],
  '29': ['Bengaluru', 560001],
  '30': ['Panaji', 403001],
  '31': ['Kavaratti', 682555],
  '32': ['Thiruvananthapuram', 695001],
  '33': ['Chennai', 600001],
  '34': ['Puducherry', 605001],
  '35': ['Port Blair', 744101],
  '36': ['Hyderabad', 500001],
  '37': ['Vijayawada', 520001],
  '38': ['Leh', 194101],
  // Territory outside every state: a platform at sea, which has no PIN code.
  '97': ['Mumbai High', 999999],
};

/** A town in every state in which parties can sit. */
export const places: readonly Place[] = Object.entries(towns).map(([state, [city, pin]]) => ({
  state,
  city,
  pin,
}));

const byState = new Map(places.map((place) => [place.state, place]));

/** The town of a state. Throws for a code that is no state of today. */
export function placeIn(state: string): Place {
  const place = byState.get(state);
  if (place === undefined) throw new RangeError(`there is no state ${state}`);
  return place;
}

/** Towns that a lorry can reach. */
export const placesOnLand = places.filter(({ pin }) => pin !== 999999);

/** A buyer's town abroad, with the codes that the export details name. */
export interface PlaceAbroad {
  readonly city: string;
  readonly country: string;
  readonly currency: string;
}

export const placesAbroad: readonly PlaceAbroad[] = [
  { city: 'Singapore', country: 'SG', currency: 'SGD' },
  { city: 'Hamburg', country: 'DE', currency: 'EUR' },
  { city: 'Zürich', country: 'CH', currency: 'CHF' },
  { city: 'Dubai', country: 'AE', currency: 'AED' },
  { city: 'New York', country: 'US', currency: 'USD' },
  { city: 'London', country: 'GB', currency: 'GBP' },
];

/** A port or airport through which exports leave, and where it lies. */
export interface Port extends Place {
  readonly code: string;
}

export const ports: readonly Port[] = [
  { code: 'INMAA1', state: '33', city: 'Chennai Port', pin: 600001 },
  { code: 'INNSA1', state: '27', city: 'Nhava Sheva', pin: 400707 },
  { code: 'INMUN1', state: '24', city: 'Mundra', pin: 370421 },
  { code: 'INBLR4', state: '29', city: 'Bengaluru Airport', pin: 560300 },
  { code: 'INDEL4', state: '07', city: 'Delhi Airport', pin: 110037 },
];
