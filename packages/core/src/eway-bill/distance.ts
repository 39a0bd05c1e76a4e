import type { Distance } from '../masters/distance.ts';
import { pinAbroad } from '../masters/states.ts';
import type { EwayBillFacts } from './facts.ts';
import type { EwayBillRequest } from './request.ts';

/** The PIN codes between which goods move. */
export interface Route {
  readonly fromPin: number;
  readonly toPin: number;
}

/** Undefined when one of the two places has no PIN code. */
export function routeOf({ from, to }: EwayBillRequest): Route | undefined {
  if (from.pin === undefined || to?.pin === undefined) return undefined;
  return { fromPin: from.pin, toPin: to.pin };
}

/** Whether an end of a route is a place without a PIN code of its own, which 999999 stands for. */
export const hasNoPlace = ({ fromPin, toPin }: Route): boolean =>
  fromPin === pinAbroad || toPin === pinAbroad;

/** The route that the portal is asked to measure: between two PIN codes that are places. */
export function measurableRoute(request: EwayBillRequest): Route | undefined {
  const route = routeOf(request);
  if (route === undefined || hasNoPlace(route) || route.fromPin === route.toPin) return undefined;
  return route;
}

/** The distance that the portal knows. */
export function knownDistance(
  request: EwayBillRequest,
  { distance }: EwayBillFacts,
): Distance | undefined {
  const route = measurableRoute(request);
  return route && distance(route.fromPin, route.toPin);
}

/** The kilometres that the sender's own distance is held against, if there are any. */
export function yardstickKm(request: EwayBillRequest, facts: EwayBillFacts): number | undefined {
  if (request.distance === 0) return undefined;
  const known = knownDistance(request, facts);
  const isTrusted = known?.isEstimate === false || facts.settings.distanceWindow === 'estimated';
  return isTrusted ? known?.km : undefined;
}

/** Below this many kilometres a distance may be anything from 1 up. */
export const shortKm = 100;

/**
 * The distances a tenth around a known one, both ends included. A tenth of most numbers is no whole
 * one; the window is rounded outwards, so that rounding never refuses anybody.
 */
export function windowAround(km: number): { readonly fromKm: number; readonly toKm: number } {
  return {
    fromKm: km < shortKm ? 1 : Math.floor((km * 9) / 10),
    toKm: Math.ceil((km * 11) / 10),
  };
}
