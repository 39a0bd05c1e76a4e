import type { Profiler } from 'node:inspector';
import { fileURLToPath } from 'node:url';

/** Names with the microseconds spent in them, the most first. */
export type SelfTimes = readonly (readonly [name: string, micros: number])[];

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Self times of a V8 CPU profile, by function and by the place where the function stands. What is native
 * has no place of its own: it is told with whoever called it.
 */
export function selfTimesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): {
  readonly byFunction: SelfTimes;
  readonly byPlace: SelfTimes;
} {
  const names = namesOf(nodes);
  const byFunction = new Map<string, number>();
  const byPlace = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const { name, place } = names.get(id)!;
    if (name === '(idle)') continue;
    // A sample stands for the time until the next one.
    const micros = timeDeltas[index + 1] ?? 0;
    add(byFunction, name, micros);
    add(byPlace, place, micros);
  }
  return { byFunction: mostFirst(byFunction), byPlace: mostFirst(byPlace) };
}

interface Names {
  readonly name: string;
  readonly place: string;
}

/** Names and places by the ids of the nodes. */
function namesOf(nodes: readonly Profiler.ProfileNode[]): Map<number, Names> {
  const callers = new Map<number, Frame>();
  for (const { callFrame, children = [] } of nodes) {
    for (const child of children) callers.set(child, callFrame);
  }
  return new Map(
    nodes.map(({ id, callFrame: frame }) => {
      const caller = callers.get(id);
      const isNative = frame.url === '' && !frame.functionName.startsWith('(');
      if (!isNative || caller === undefined) {
        return [id, { name: functionOf(frame), place: placeOf(frame) }];
      }
      const name = `${functionOf(frame)} of ${functionOf(caller)}`;
      return [id, { name, place: `${placeOf(caller)}, native` }];
    }),
  );
}

function add(times: Map<string, number>, name: string, micros: number): void {
  times.set(name, (times.get(name) ?? 0) + micros);
}

const mostFirst = (times: Map<string, number>): SelfTimes =>
  [...times].sort(([, a], [, b]) => b - a);

type Frame = Profiler.ProfileNode['callFrame'];

function functionOf({ functionName, url, lineNumber }: Frame): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  return url === '' ? name : `${name} ${fileOf(url)}:${lineNumber + 1}`;
}

/** A room of ours, a package of others, a module of Node, or what V8 does beside functions. */
function placeOf({ functionName, url }: Frame): string {
  if (url === '') return functionName.startsWith('(') ? functionName : '(native)';
  const file = fileOf(url);
  const ours = /^packages\/(\w+)\/src\/([\w-]+)/.exec(file);
  if (ours !== null) return `${ours[1]}/${ours[2]}`;
  const [first, second] = file.split('/');
  const isNested = first!.startsWith('@') || first === 'node:internal';
  return isNested ? `${first}/${second}` : first!;
}

/** From the root of the repository, or from the package's name. */
function fileOf(url: string): string {
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  return (file.startsWith(root) ? file.slice(root.length) : file).replace(/^.*node_modules\//, '');
}
