/** A place in which two JSON values differ, as JSON Pointer, with both values. */
export interface Difference {
  readonly pointer: string;
  /** Undefined where there is nothing. */
  readonly from: unknown;
  readonly to: unknown;
}

/** Where two JSON values differ; a part that only one of them has counts once. */
export function differences(from: unknown, to: unknown, pointer = ''): Difference[] {
  if (Object.is(from, to)) return [];
  if (!isHolder(from) || !isHolder(to) || Array.isArray(from) !== Array.isArray(to)) {
    return [{ pointer, from, to }];
  }
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...names].flatMap((name) => differences(from[name], to[name], `${pointer}/${name}`));
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const shownMax = 3;

/** Differences in one line: `/ItemList/0/IgstAmt 1800 → 1801.01`. */
export function told(found: readonly Difference[]): string {
  const shown = found
    .slice(0, shownMax)
    .map(({ pointer, from, to }) => `${pointer} ${valueText(from)} → ${valueText(to)}`);
  if (found.length > shownMax) shown.push(`and ${found.length - shownMax} more`);
  return shown.join(', ');
}

const valueText = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (isHolder(value)) return Array.isArray(value) ? 'a list' : 'an object';
  return JSON.stringify(value);
};
