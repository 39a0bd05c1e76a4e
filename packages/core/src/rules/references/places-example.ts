import { dispatchedFrom, exampleInvoice, shippedTo } from '../example-world.ts';
import type { Patch } from '../rule.ts';

const { SellerDtls, BuyerDtls } = exampleInvoice;
const blank = { Addr1: ' ', Loc: '   ' };
const inTamilNadu = { Loc: 'Hosur', Pin: 635109, Stcd: '33' };

/** Address, town, PIN code and state of a party. */
const placeOf = ({ Addr1, Loc, Pin, Stcd }: typeof SellerDtls | typeof BuyerDtls) => ({
  Addr1,
  Loc,
  Pin,
  Stcd,
});

const shipped = (ShipDtls: object): Patch => shippedTo(undefined, { ShipDtls });

/** Patches that ship or dispatch the example invoice's goods. */
export const toWarehouse = shippedTo();
export const toOtherState = shipped(inTamilNadu);
export const toAbroad = shipped({ Loc: 'Singapore', Pin: 999999, Stcd: '96' });
export const toBuyer = shipped(placeOf(BuyerDtls));
export const toBlank = shipped(blank);
export const fromFactory = dispatchedFrom();
export const fromSeller = dispatchedFrom({ DispDtls: placeOf(SellerDtls) });
export const fromBlank = dispatchedFrom({ DispDtls: blank });
