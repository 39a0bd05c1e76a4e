import type { ErrorDetail, InfoDetail } from '../errors/irp-error.ts';
import type { Document } from '../rules/document.ts';
import { checkEwayBill } from './check.ts';
import { knownDistance } from './distance.ts';
import type { EwayBillFacts } from './facts.ts';
import { distanceInfo } from './info.ts';
import type { EwayBillRequest } from './request.ts';
import { isByShip, type VehicleType, vehicles } from './transport.ts';

/** A bill that may be made: what the register keeps of it, and what its sender is told. */
export interface PreparedEwayBill
  extends Omit<EwayBillRequest, 'asked' | 'distance' | 'vehicleType' | 'ownPlaces'> {
  /** As sent, or as the portal worked it out. */
  readonly km: number;
  /** Whether it says how the goods move; without, it is a Part A slip that has no validity. */
  readonly isPartB: boolean;
  /** Over-dimensional where a movement by ship says nothing, as the law has it for ships. */
  readonly vehicleType: VehicleType;
  /** `EWBPPD` when the portal worked out the distance. */
  readonly info: readonly InfoDetail[];
}

/** Whether a bill may be made. */
export type EwayBillPreparation =
  | { readonly bill: PreparedEwayBill; readonly errors?: never }
  | { readonly bill?: never; readonly errors: readonly ErrorDetail[] };

/** Checks what is asked for and makes the bill ready to be numbered and kept. */
export function prepareEwayBill(
  request: EwayBillRequest,
  document: Document,
  facts: EwayBillFacts,
): EwayBillPreparation {
  const errors = checkEwayBill(request, document, facts);
  if (errors.length > 0) return { errors };
  const { asked: _asked, ownPlaces: _ownPlaces, distance, ...kept } = request;
  const isOwnDistance = distance > 0;
  const km = isOwnDistance ? distance : knownDistance(request, facts)?.km;
  if (km === undefined) throw new Error('the rules let no unknown distance pass');
  return {
    bill: {
      ...kept,
      km,
      isPartB: request.mode !== undefined,
      vehicleType: vehicleTypeOf(request),
      info: isOwnDistance ? [] : [distanceInfo(km)],
    },
  };
}

function vehicleTypeOf(request: EwayBillRequest): VehicleType {
  const assumed = isByShip(request) ? vehicles.overDimensional : vehicles.regular;
  return (request.vehicleType as VehicleType | undefined) ?? assumed;
}
