/** A JSON value whose numbers keep their digits: JSON text, a list, or an object. */
export type JsonTree = string | JsonTree[] | { [member: string]: JsonTree };

/** Writes a tree; places of a list that hold nothing are left out. */
export function writeTree(tree: JsonTree): string {
  if (typeof tree === 'string') return tree;
  if (Array.isArray(tree)) {
    const held = tree.filter((entry) => entry !== undefined);
    return `[${held.map(writeTree).join(',')}]`;
  }
  const members = Object.entries(tree).map(([name, value]) => `"${name}":${writeTree(value)}`);
  return `{${members.join(',')}}`;
}

/** Puts a value into a tree, making what lies on the way. A step that is a number is a place in a list. */
export function putInto(tree: JsonTree, steps: readonly (string | number)[], value: string): void {
  let here = tree as Record<string | number, JsonTree>;
  for (const [at, step] of steps.slice(0, -1).entries()) {
    here[step] ??= typeof steps[at + 1] === 'number' ? [] : {};
    here = here[step] as Record<string | number, JsonTree>;
  }
  here[steps.at(-1)!] = value;
}
