import { addDays, istDay, parseIstDateTime } from '../ist.ts';
import { type VehicleType, vehicles } from './transport.ts';

/** What a day's journey is, in kilometres. */
const kmADay = { R: 200, O: 20 } as const;

/** The days that a bill is good for. */
const daysFor = (km: number, vehicleType: VehicleType): number =>
  Math.max(1, Math.ceil(km / kmADay[vehicleType]));

/**
 * When a bill with Part B runs out, in UTC epoch milliseconds: at 23:59:00 IST, as many days after
 * the day of its making as the distance takes (validations 14.23).
 */
export function validTill(
  generatedAt: number,
  km: number,
  vehicleType: VehicleType = vehicles.regular,
): number {
  const lastDay = addDays(istDay(generatedAt), daysFor(km, vehicleType));
  return parseIstDateTime(`${lastDay} 23:59:00`)!;
}

/** When a bill runs out; undefined for Part A alone, which says nothing of a journey. */
export const validityOf = (
  { km, isPartB, vehicleType }: { km: number; isPartB: boolean; vehicleType: VehicleType },
  generatedAt: number,
): number | undefined => (isPartB ? validTill(generatedAt, km, vehicleType) : undefined);
