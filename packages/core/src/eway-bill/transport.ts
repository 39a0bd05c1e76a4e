import type { EwayBillRequest } from './request.ts';

/** Codes of `TransMode` (masters, section 4); ship is also for road and ship together. */
export const modes = { road: '1', rail: '2', air: '3', ship: '4' } as const;

/** Codes of `VehType` (masters, section 5). */
export const vehicles = { regular: 'R', overDimensional: 'O' } as const;

export type VehicleType = (typeof vehicles)[keyof typeof vehicles];

export const isByRoad = ({ mode }: EwayBillRequest): boolean => mode === modes.road;

export const isByRailOrAir = ({ mode }: EwayBillRequest): boolean =>
  mode === modes.rail || mode === modes.air;

export const isByShip = ({ mode }: EwayBillRequest): boolean => mode === modes.ship;

/** Whether a request says how the goods move: Part B of a bill. */
export const namesMovement = ({ mode, vehicleNumber, documentNumber }: EwayBillRequest): boolean =>
  (mode ?? vehicleNumber ?? documentNumber) !== undefined;
