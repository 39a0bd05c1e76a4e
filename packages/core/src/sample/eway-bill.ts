import { documentDate } from '../ist.ts';
import { pinAbroad } from '../masters/states.ts';
import type { Circumstances } from './circumstances.ts';
import type { Decimals, Members } from './decimals.ts';
import type { Random } from './random.ts';

/**
 * EwbDtls as the e-way bill part wants them (validations, section 14): a carrier who will name the
 * vehicle later, or a mode of transport with the particulars that it needs.
 */
export function ewayBillDetails(
  { day, seller }: Circumstances,
  fromPin: number,
  toPin: number | undefined,
  random: Random,
  decimals: Decimals,
): Members {
  const members: Members = {};
  const mode = random.pick([undefined, '1', '1', '2', '3', '4'] as const);
  if (mode === undefined) {
    members.TransId = seller.gstin;
    members.TransName = `Carriers of ${seller.legalName}`;
  } else {
    members.TransMode = mode;
  }
  decimals.put(members, 'Distance', distance(fromPin, toPin, random), 0);
  if (mode === '2' || mode === '3' || mode === '4') {
    members.TransDocNo = `RR/${random.whole(1, 99_999)}`;
    members.TransDocDt = documentDate(day);
  }
  if (mode === '1' || mode === '4') {
    members.VehNo = `KA01AB${random.whole(1000, 9999)}`;
    // On ships only over-dimensional cargo is known.
    members.VehType = mode === '4' ? 'O' : 'R';
  }
  return members;
}

/** 0 leaves the distance to the portal, which cannot tell that of one PIN code or of none. */
function distance(fromPin: number, toPin: number | undefined, random: Random): bigint {
  if (fromPin === toPin) return BigInt(random.whole(1, 100));
  if (fromPin === pinAbroad || toPin === pinAbroad || toPin === undefined) {
    return BigInt(random.whole(100, 4_000));
  }
  return 0n;
}
