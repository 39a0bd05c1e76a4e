/** The columns of an imported list by their duty, each with the names that it may have. */
export interface ColumnNames {
  readonly [duty: string]: { readonly names: readonly string[]; readonly isOptional?: true };
}

/** Where each duty's column is in a file; undefined for an optional one that is not there. */
export type Columns<N extends ColumnNames> = { readonly [D in keyof N]: number | undefined };

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Finds the columns of a header; undefined when it lacks one that must be there. */
export function columnsIn<N extends ColumnNames>(
  header: readonly string[],
  wanted: N,
): Columns<N> | undefined {
  const names = header.map(plain);
  const found: Record<string, number | undefined> = {};
  for (const [duty, { names: accepted, isOptional }] of Object.entries(wanted)) {
    const at = names.findIndex((name) => accepted.includes(name));
    if (at < 0 && isOptional !== true) return undefined;
    found[duty] = at < 0 ? undefined : at;
  }
  return found as Columns<N>;
}
