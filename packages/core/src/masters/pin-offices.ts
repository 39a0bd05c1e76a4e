import { pinBelongs } from './states.ts';

/** One line of a post office directory. */
export interface PinOffice {
  readonly pin: number;
  /** GST code; undefined where the directory does not say. */
  readonly state: string | undefined;
}

/**
 * The states in which each PIN code lies. Directories list post offices, several to a PIN code, and
 * put single ones into a wrong state; some PIN codes do serve both sides of a border. A state
 * counts when a third of the offices is there, or when the published prefix map names it. PIN codes
 * whose states the map contradicts altogether are left out: the map then decides alone.
 */
export function foldOffices(offices: Iterable<PinOffice>): Map<number, readonly string[]> {
  const counts = new Map<number, Map<string, number>>();
  for (const { pin, state } of offices) {
    if (state === undefined) continue;
    const byState = counts.get(pin) ?? new Map<string, number>();
    counts.set(pin, byState.set(state, (byState.get(state) ?? 0) + 1));
  }
  const folded = new Map<number, readonly string[]>();
  for (const [pin, byState] of counts) {
    const states = statesOf(pin, byState);
    if (states.some((state) => pinBelongs(pin, state) === 'yes')) folded.set(pin, states);
  }
  return folded;
}

/** The map knows only the undivided Andhra Pradesh, so between these two the offices decide. */
const divided = new Set(['36', '37']);

function statesOf(pin: number, byState: ReadonlyMap<string, number>): readonly string[] {
  let total = 0;
  for (const count of byState.values()) total += count;
  return [...byState]
    .filter(
      ([state, count]) =>
        count * 3 >= total || (!divided.has(state) && pinBelongs(pin, state) === 'yes'),
    )
    .map(([state]) => state)
    .toSorted();
}
