// Places that bills lead to and from.

/** A port by the sea, as a request by IRN names it; as ShipDtls it needs a name. */
export const PORT = { Addr1: 'Gate 1', Loc: 'Nhava Sheva', Pin: 400707, Stcd: '27' };
export const SHIPPED_TO_PORT = { LglNm: 'Port Warehouse', ...PORT };

export const PLANT = { Nm: 'Plant', Addr1: '4 Avenue', Loc: 'Chennai', Pin: 600001, Stcd: '33' };

/** The sea along the coast: no state, so any PIN code. */
export const PLATFORM = { ...SHIPPED_TO_PORT, Loc: 'Platform', Stcd: '97' };

/** No PIN code of India begins like this one. */
export const PIN_ON_NO_MAP = 100001;

/** Another country, which has one PIN code for all. */
export const NOWHERE = { Stcd: '96', Pin: 999999 };

/** A buyer abroad, and the supply that goes with it. */
export const ABROAD = { Gstin: 'URP', Pos: '96', ...NOWHERE };
export const EXPORT = { supplyType: 'EXPWP' };
