import type { Day } from '../ist.ts';
import { type HsnStanding, hsnStanding, isInTariff } from './hsn.ts';
import { type PinList, shippedPins } from './pins.ts';

/** Code lists too large to be code, as the rules ask them. */
export interface LargeMasters {
  /** How a code stands to the HSN/SAC list on the day of a document. */
  hsnStanding(code: string, day: Day | undefined): HsnStanding;
  /** Whether the whole HSN/SAC list is loaded, so that what it lacks can be refused. */
  readonly isHsnComplete: boolean;
  /** Two-digit states in which a PIN code lies; undefined when the PIN list lacks it. */
  statesOfPin(pin: number): readonly string[] | undefined;
}

/** One code of an imported HSN/SAC list. */
export interface HsnRow {
  readonly code: string;
  /** Both days are inclusive. */
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
}

/** An imported HSN/SAC list, for look-ups. */
export interface HsnList {
  readonly size: number;
  /** Whether the list holds exactly this code on a day; on any, when none is given. */
  has(code: string, day: Day | undefined): boolean;
  /** Whether it holds any code below a heading. */
  hasHeading(heading: string): boolean;
}

/** Makes a list of its rows. */
export function hsnList(rows: Iterable<HsnRow>): HsnList {
  const codes = new Set<string>();
  const headings = new Set<string>();
  // Few codes carry days, so those that do stand apart.
  const bounds = new Map<string, readonly [from: Day, to: Day]>();
  for (const { code, validFrom, validTo } of rows) {
    codes.add(code);
    headings.add(code.slice(0, 4));
    if (validFrom != null || validTo != null) {
      bounds.set(code, [validFrom ?? '0000-01-01', validTo ?? '9999-12-31']);
    }
  }
  return {
    size: codes.size,
    hasHeading: (heading) => headings.has(heading),
    has(code, day) {
      if (!codes.has(code)) return false;
      const bound = bounds.get(code);
      return bound === undefined || day === undefined || (bound[0] <= day && day <= bound[1]);
    },
  };
}

/** The masters that ship, with imported lists in the place of their own where there are any. */
export function largeMasters(imported: { hsn?: HsnList; pins?: PinList } = {}): LargeMasters {
  const { hsn, pins = shippedPins() } = imported;
  return {
    isHsnComplete: hsn !== undefined,
    hsnStanding: hsn === undefined ? hsnStanding : (code, day) => standing(hsn, code, day),
    statesOfPin: (pin) => pins.statesOf(pin),
  };
}

/** The list first; what it lacks may still be below a heading that the list or the tariff has. */
function standing(list: HsnList, code: string, day: Day | undefined): HsnStanding {
  if (list.has(code, day)) return 'listed';
  if (list.hasHeading(code.slice(0, 4))) return 'well-formed';
  // A heading that ships is listed only where no list says better.
  const shipped = hsnStanding(code);
  if (shipped === 'listed') return 'well-formed';
  return isInTariff(code) ? shipped : 'unknown chapter';
}

/** What ships, for whoever checks without a server. */
export const shippedMasters: LargeMasters = largeMasters();
