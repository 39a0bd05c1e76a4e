import type { ErrorDetail, InfoDetail } from '../errors/irp-error.ts';

/** Tells the distance that the portal worked out (wire contract 6.1). */
export const distanceInfo = (km: number): InfoDetail => ({
  InfCd: 'EWBPPD',
  // No blank before the unit: clients look for the number between them.
  Desc: `Pin-Pin calc distance: ${km}KM`,
});

/** Tells why a registered invoice got no e-way bill (wire contract 6.1). */
export const refusalInfo = (errors: readonly ErrorDetail[]): InfoDetail => ({
  InfCd: 'EWBERR',
  Desc: errors.map(({ code, message }) => ({ ErrorCode: code, ErrorMessage: message })),
});
