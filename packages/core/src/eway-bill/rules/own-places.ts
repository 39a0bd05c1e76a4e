import type { Party } from '../../rules/parties.ts';
import type { Verdict } from '../../rules/rule.ts';
import type { EwayBillRequest } from '../request.ts';

/** Asks the same of every place that a request by IRN names; the first that fails is told. */
export function everyOwnPlace(
  { ownPlaces }: EwayBillRequest,
  member: 'Pin' | 'Stcd',
  holds: (place: Party) => Verdict,
): Verdict {
  for (const place of ownPlaces) {
    const verdict = holds(place);
    if (verdict === true) continue;
    const object = place.name === 'Dispatch' ? 'DispDtls' : 'ExpShipDtls';
    return { ...verdict, pointer: `/${object}/${member}` };
  }
  return true;
}
