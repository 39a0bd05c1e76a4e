import type { Line } from '../document.ts';
import type { Verdict } from '../rule.ts';

/**
 * Holds when every line is sound; else names the codes of all that are not, each once and joined,
 * because the portal reports them in a single message. Points at the first of them.
 */
export function codesAtFault(
  lines: readonly Line[],
  member: 'HsnCd' | 'Unit',
  isSound: (line: Line) => boolean,
): Verdict {
  const first = lines.findIndex((line) => !isSound(line));
  if (first < 0) return true;
  const codes = new Set<string>();
  for (const line of lines) if (!isSound(line)) codes.add(line.item[member] ?? '');
  const joined = [...codes].join(',');
  return { fill: [joined], actual: joined, pointer: `/ItemList/${first}/${member}` };
}
