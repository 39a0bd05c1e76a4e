import { shippedMasters } from '../masters/large-masters.ts';
import { isPin, isState, otherTerritory, pinBelongs, stateName } from '../masters/states.ts';
import { type Document, stateCode } from './document.ts';
import type { Facts } from './facts.ts';
import type { Verdict } from './rule.ts';

/** Where a party of a document sits. */
export interface Party {
  /** As the published texts call it. */
  readonly name: 'Seller' | 'Buyer' | 'Dispatch' | 'Ship';
  readonly pin: number | undefined;
  /** Two digits. */
  readonly state: string;
}

export const sellerOf = ({ invoice, sellerState }: Document): Party => ({
  name: 'Seller',
  pin: invoice.SellerDtls.Pin,
  state: sellerState,
});

export const buyerOf = ({ invoice, buyerState }: Document): Party => ({
  name: 'Buyer',
  pin: invoice.BuyerDtls.Pin,
  state: buyerState,
});

export const dispatchOf = ({ invoice: { DispDtls } }: Document): Party | undefined =>
  DispDtls && { name: 'Dispatch', pin: DispDtls.Pin, state: stateCode(DispDtls.Stcd) };

export const shipOf = ({ invoice: { ShipDtls } }: Document): Party | undefined =>
  ShipDtls && { name: 'Ship', pin: ShipDtls.Pin, state: stateCode(ShipDtls.Stcd) };

/** All parties that a document names. */
export const partiesOf = (document: Document): Party[] =>
  [sellerOf(document), buyerOf(document), dispatchOf(document), shipOf(document)].filter(
    (party) => party !== undefined,
  );

/** The JSON Pointer of a member of a party. */
export const pointerTo = ({ name }: Party, member: 'Pin' | 'Stcd'): string =>
  `/${name === 'Dispatch' ? 'Disp' : name}Dtls/${member}`;

/**
 * What is wrong with a PIN code: no such code, or one of another state. The PIN list decides on the
 * codes it has; the others pass when their first three digits fit the state (validations, PIN 2.5).
 */
function pinFault(
  { pin, state }: Party,
  { masters = shippedMasters }: Facts,
): 'absent' | 'elsewhere' | undefined {
  // A wrong state code has a rule of its own.
  if (pin === undefined || !isState(state)) return undefined;
  // "Other territory" has no PIN codes of its own and may use any.
  const homes = state === otherTerritory ? undefined : masters.statesOfPin(pin);
  if (homes !== undefined) return homes.includes(state) ? undefined : 'elsewhere';
  if (pinBelongs(pin, state) !== 'no') return undefined;
  return isPin(pin) ? 'elsewhere' : 'absent';
}

/** Holds when a party has no PIN code that nobody has. */
export function pinExists(party: Party | undefined, facts: Facts): Verdict {
  if (party === undefined || pinFault(party, facts) !== 'absent') return true;
  // The word is doubled on purpose: the portal says "Seller details Details".
  return {
    fill: [`${party.name} details`, party.pin!],
    expected: `a PIN code of ${stateName(party.state)}`,
    actual: String(party.pin),
  };
}

/** Holds when a party's PIN code is not known to lie in another state than the party. */
export function pinInState(party: Party | undefined, facts: Facts): Verdict {
  if (party === undefined || pinFault(party, facts) !== 'elsewhere') return true;
  return {
    // The portal prints the state without a leading zero.
    fill: [party.name, party.pin!, Number(party.state)],
    expected: `a PIN code of ${stateName(party.state)}`,
    actual: String(party.pin),
  };
}
