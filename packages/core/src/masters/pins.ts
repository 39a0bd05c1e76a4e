import { pinStates } from './generated/pin-states.ts';

/** States of PIN codes: more than one where a PIN code serves both sides of a border. */
export interface PinList {
  /** Two-digit codes; undefined when the list lacks the PIN code. */
  statesOf(pin: number): readonly string[] | undefined;
}

type Numbers = ReadonlyMap<number, readonly string[]>;

/**
 * The list that ships, some 19 500 PIN codes. A prefix is unfolded when the first of its PIN codes
 * is asked for, so that loading costs nothing.
 */
export function shippedPins(): PinList & { readonly prefixes: readonly string[] } {
  const unfolded = new Map<string, Numbers>();
  return {
    prefixes: Object.keys(pinStates),
    statesOf(pin) {
      const prefix = String(Math.floor(pin / 1000));
      let numbers = unfolded.get(prefix);
      if (numbers === undefined) {
        numbers = unfold(pinStates[prefix] ?? '');
        if (numbers.size > 0) unfolded.set(prefix, numbers);
      }
      return numbers.get(pin % 1000);
    },
  };
}

/** `33:1-9,12 33+34:106` as a map from the last three digits. */
function unfold(text: string): Numbers {
  const numbers = new Map<number, readonly string[]>();
  if (text === '') return numbers;
  for (const group of text.split(' ')) {
    const [codes, ranges] = group.split(':') as [string, string];
    const states = codes.split('+');
    for (const range of ranges.split(',')) {
      const [from, to = from] = range.split('-').map(Number) as [number, number?];
      for (let number = from; number <= to; number++) numbers.set(number, states);
    }
  }
  return numbers;
}

/** A list of rows, as an import brings it. */
export function pinList(
  rows: Iterable<readonly [pin: number, states: readonly string[]]>,
): PinList {
  const byPin = new Map(rows);
  return { statesOf: (pin) => byPin.get(pin) };
}
