import type { Invoice } from '../../invoice/attributes.ts';

interface Place {
  readonly Addr1: string;
  readonly Loc: string;
  readonly Pin?: number;
  readonly Stcd: string;
}

const isSamePlace = (one: Place, other: Place): boolean =>
  one.Addr1 === other.Addr1 && one.Pin === other.Pin && one.Stcd === other.Stcd;

/** Whether the goods go to a place that is not the buyer's: "bill to, ship to". */
export const shipsElsewhere = ({ ShipDtls, BuyerDtls }: Invoice): boolean =>
  ShipDtls !== undefined && !isSamePlace(ShipDtls, BuyerDtls);

/** Whether the goods leave from a place that is not the seller's: "bill from, dispatch from". */
export const dispatchesElsewhere = ({ DispDtls, SellerDtls }: Invoice): boolean =>
  DispDtls !== undefined && !isSamePlace(DispDtls, SellerDtls);

/** Whether a place is more than blanks; the schema accepts blanks as text. */
export const isFilledIn = (place: Place): boolean =>
  place.Addr1.trim() !== '' && place.Loc.trim() !== '';
