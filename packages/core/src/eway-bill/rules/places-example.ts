/** The port to which the goods of an export go by road. */
export const port = { Addr1: 'Gate 1', Loc: 'Nhava Sheva', Pin: 400707, Stcd: '27' };

/** An invoice's ShipDtls that name the port. */
export const toPort = { ShipDtls: { LglNm: 'Port Warehouse', ...port } };

/** A place of dispatch that a request by IRN names. */
export const plant = { Nm: 'Plant', Addr1: '4 Avenue', Loc: 'Chennai', Pin: 600001, Stcd: '33' };
