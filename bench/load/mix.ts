/** What a call of the load does. */
export type Kind = 'generate' | 'with-bill' | 'read' | 'refused';

/** Calls of each kind in a hundred. */
export type Mix = Readonly<Record<Kind, number>>;

export const mixes = {
  /** Registrations and nothing else: what a registration costs. */
  pure: { generate: 100, 'with-bill': 0, read: 0, refused: 0 },
  /** A day at a portal, as far as anybody has told. */
  mixed: { generate: 70, 'with-bill': 10, read: 15, refused: 5 },
} as const satisfies Record<string, Mix>;

/**
 * Kinds for so many calls in the proportions of a mix, evenly spread: each call is of the kind that
 * has fallen furthest behind its share.
 */
export function kindsOf(mix: Mix, calls: number): Kind[] {
  const shares = Object.entries(mix) as [Kind, number][];
  const given = new Map<Kind, number>();
  return Array.from({ length: calls }, (_, index) => {
    const behind = ([kind, share]: [Kind, number]) =>
      (share * (index + 1)) / 100 - (given.get(kind) ?? 0);
    const [kind] = shares.reduce((most, one) => (behind(one) > behind(most) ? one : most));
    given.set(kind, (given.get(kind) ?? 0) + 1);
    return kind;
  });
}
